"""The status page in a real browser."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.server.site import CONNECTION

pytestmark = pytest.mark.needs_saga

PICTURES = Path(__file__).parents[2] / "build" / "pictures"
ALL_TILES = "r0_c0,r0_c1,r1_c0,r1_c1,r2_c0,r2_c1"


@pytest.fixture(scope="module")
def chromium():
    """Chromium without a window."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    yield driver
    driver.quit()


@pytest.fixture
def page(chromium, nginx_server):
    """Open the page at a job; in the end nothing may have gone wrong in it."""

    def open_page(job_id, path="/status"):
        chromium.get(f"{nginx_server.address}{path}#{job_id}")
        return chromium

    yield open_page
    found = failures(chromium)
    # The page would ask on for a job that the next test does not have.
    chromium.get("about:blank")
    assert found == []


def wait_for_text(page, element, text):
    WebDriverWait(page, 20).until(lambda _: text in page.find_element(By.ID, element).text)


def failures(page):
    """What the browser has noted as wrong since it was last asked."""
    return [entry["message"] for entry in page.get_log("browser") if entry["level"] == "SEVERE"]


def save(page, name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.save_screenshot(str(PICTURES / f"{name}.png"))


def test_the_bar_of_a_running_job_moves_until_it_is_complete(page, nginx_server, tile_by_tile, qgis_process_program):
    # So many directions of the sky that the page sees the job on its way.
    inputs = {"tile_ids": ALL_TILES.split(","), "halo": 50, "HOUR_STEP": 0.1, "SECTORS": 360}
    started = nginx_server.ask(
        "/ogcapi/processes/tilejobs:solar/execution", "POST", token="anna", body={"inputs": inputs}
    )
    job_id = int(started.json["jobID"])
    shown = page(job_id)
    wait_for_text(shown, "title", f"Job {job_id}: waiting")
    worker = qgis_process_program.start("tilejobs:runworker", CONNECTION=CONNECTION, WORKERS=1, STOP_WHEN_IDLE="true")
    seen = []
    while worker.poll() is None:
        seen.append(bar(shown))
        if 0 < seen[-1] < 100:
            save(shown, "status_page")
        time.sleep(0.2)
    wait_for_text(shown, "title", f"Job {job_id}: complete")
    assert seen == sorted(seen)
    assert any(0 < percent < 100 for percent in seen), "the bar stood still"
    assert bar(shown) == 100
    assert "complete: 6" in shown.find_element(By.ID, "legend").text
    log = shown.find_element(By.ID, "log").text
    assert "Mosaics: " in log
    assert "saga_cmd" not in log, "without an operator's token"


def bar(page):
    """How far the bar of the newest job is, in percent."""
    return page.execute_script(
        "const bar = document.querySelector('#jobs [role=progressbar]');"
        "return bar ? Number(bar.getAttribute('aria-valuenow')) : 0"
    )


def test_a_job_is_cancelled_with_a_token_and_not_without(page, nginx_server):
    job_id = nginx_server.ask("/start_job", token="anna", tile_ids=ALL_TILES).data["job_id"]
    shown = page(job_id)
    wait_for_text(shown, "title", "waiting")
    shown.find_element(By.ID, "cancel").click()
    wait_for_text(shown, "note", "A token is needed")
    # The browser notes each answer that is no success; this one was asked for.
    assert all("401" in message for message in failures(shown))
    shown.find_element(By.ID, "token").send_keys(nginx_server.tokens["anna"])
    shown.find_element(By.ID, "cancel").click()
    wait_for_text(shown, "title", f"Job {job_id}: cancelled")
    assert not shown.find_element(By.ID, "cancel").is_enabled()
    assert nginx_server.ask("/job_status", job_id=job_id).data["status"] == "cancelled"


def test_the_page_fits_a_phone(page, nginx_server):
    job_id = nginx_server.ask("/start_job", token="anna", tile_ids=ALL_TILES).data["job_id"]
    shown = page(job_id)
    shown.set_window_size(390, 844)
    try:
        wait_for_text(shown, "legend", "waiting: 6")
        width, inner = shown.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert width <= inner
        save(shown, "status_page_on_a_phone")
    finally:
        shown.set_window_size(1200, 900)


def test_the_job_that_is_chosen_is_the_one_that_is_cancelled(page, nginx_server):
    first, second = (nginx_server.ask("/start_job", token="anna", tile_ids=ALL_TILES).data["job_id"] for _ in range(2))
    shown = page(first)
    wait_for_text(shown, "title", f"Job {first}: waiting")
    shown.find_element(By.XPATH, f"//button[.//strong='Job {second}']").click()
    wait_for_text(shown, "title", f"Job {second}: waiting")
    token = shown.find_element(By.ID, "token")
    token.clear()
    token.send_keys(nginx_server.tokens["anna"])
    shown.find_element(By.ID, "cancel").click()
    wait_for_text(shown, "title", f"Job {second}: cancelled")
    assert nginx_server.ask("/job_status", job_id=first).data["status"] == "ready"


def test_the_page_may_be_called_with_a_slash_at_its_end(page, nginx_server):
    job_id = nginx_server.ask("/start_job", token="anna", tile_ids=ALL_TILES).data["job_id"]
    wait_for_text(page(job_id, "/status/"), "title", f"Job {job_id}: waiting")
