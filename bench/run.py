"""Time Tile Jobs beside what a user would do otherwise: the same tiles, the same run, in alternating order.

Prints tables, and writes bench/results.json after every round, so that a run that is stopped keeps what it has. A run
of some cases leaves the results of the others as they are.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from bench.cases import CASES, LANES, Case, Subject
from bench.goals import TITLES
from bench.helpers import helper_ways
from bench.likeness import unlike_mosaics, unlike_tiles
from bench.machine import describe_machine
from bench.mosaics import LINES, mosaic_path, mosaic_ways
from bench.parts import added_time
from bench.places import RESULTS, WORK, remove_folder
from bench.programs import ENVIRONMENT, keep_no_results, set_saga_folder
from bench.registration import registration_ways
from bench.report import report
from bench.results import Figure, Results, Table, earlier_results, read_results
from bench.warping import unlike_warped, warping_ways
from bench.ways import BESIDE, Input, Way, tiles_of, ways_of_round
from tools.qgis_process import enable_plugin

#: Runs the round of that number, and gives the figures of one way after the other.
Round = Callable[[int], Iterator[Mapping[str, Figure]]]

NAMES = [case.name for case in CASES]


def main() -> None:
    """Measure what the command line asks for, and print all results."""
    arguments = parse_arguments()
    if not arguments.report:
        results = measure(chosen_cases(arguments), arguments.rounds, is_kept=not arguments.tiny)
    elif RESULTS.exists():
        results = read_results(RESULTS)
    else:
        raise SystemExit(f"{RESULTS} is not there yet. Run `make bench`.")
    print(f"\n{report(results)}")


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", nargs="+", choices=NAMES, default=NAMES, metavar="CASE", help=", ".join(NAMES))
    parser.add_argument("--rounds", type=int, default=3, help="3 unless told otherwise")
    parser.add_argument(
        "--all-tiles",
        action="store_true",
        help="let the ways beside Tile Jobs run all tiles, not a sample in each round",
    )
    parser.add_argument("--tiny", action="store_true", help="see in some minutes that all works; keeps no results")
    parser.add_argument("--report", action="store_true", help="print the results again, measure nothing")
    return parser.parse_args()


def chosen_cases(arguments: argparse.Namespace) -> list[Case]:
    """Return the cases that were asked for, as large as they were asked for."""
    cases = [case for case in CASES if case.name in arguments.cases]
    if arguments.all_tiles:
        cases = [case.with_all_tiles() for case in cases]
    return [case.tiny() for case in cases] if arguments.tiny else cases


def measure(cases: Sequence[Case], rounds: int, is_kept: bool) -> Results:
    """Run all rounds; return the results, with the earlier ones of other cases where they are kept."""
    WORK.mkdir(parents=True, exist_ok=True)
    enable_plugin(ENVIRONMENT)
    keep_no_results()
    set_saga_folder("")
    machine = describe_machine()
    results = earlier_results(RESULTS, machine) if is_kept else Results(machine)
    run_id = time.strftime("%Y%m%d %H%M%S")
    rounds_of = {case.name: prepare(case, run_id) for case in cases}
    tables = {case.name: Table(f"{case.recipe}, {case}, {LANES} lanes") for case in cases}
    for number in range(rounds):
        for name, table in tables.items():
            print(f"\n{name}: round {number + 1} of {rounds}", flush=True)
            # The list first: only whole rounds count.
            table.add_round(list(tell(rounds_of[name](number))))
            results.tables[name] = table
            if is_kept:
                results.write(RESULTS)
    return results


def tell(figures: Iterable[Mapping[str, Figure]]) -> Iterator[Mapping[str, Figure]]:
    """Print figures as they come."""
    for some in figures:
        for line, figure in some.items():
            print(f"  {TITLES[line]:<42}{figure.value:9.2f}   {figure.note}".rstrip(), flush=True)
        yield some


def prepare(case: Case, run_id: str) -> Round:
    """Write the input of a case, and return what runs its rounds."""
    print(f"{case.name}: writing its input", flush=True)
    if case.subject is Subject.MOSAIC:
        return partial(mosaic_round, mosaic_ways(case))
    if case.subject is Subject.REGISTRATION:
        return partial(ways_round, registration_ways(case))

    if case.subject is Subject.WARPING:
        return partial(warping_round, warping_ways(case, run_id))
    if case.subject is Subject.HELPERS:
        return partial(ways_round, helper_ways(Input.without_windows(case, run_id)))
    run = overhead_round if case.subject is Subject.OVERHEAD else case_round
    return partial(run, Input.write(case, run_id))


def case_round(given: Input, number: int) -> Iterator[Mapping[str, Figure]]:
    """Run all ways on the tiles of a round, and compare their results."""
    for way in in_turn(ways_of_round(given, number), number):
        yield way()
    beside = {given.results(line): tiles_of(given.case, line, number) for line in BESIDE}
    yield unlike_tiles(given.case, given.results("tiles") / "mosaic.tif", beside)
    for line in TITLES:
        remove_folder(given.results(line))


def mosaic_round(ways: Sequence[Way], number: int) -> Iterator[Mapping[str, Figure]]:
    """Write all mosaics, and compare them."""
    for way in in_turn(ways, number):
        yield way()
    ours, *others = map(mosaic_path, LINES)
    yield unlike_mosaics(ours, others)


def ways_round(ways: Sequence[Way], number: int) -> Iterator[Mapping[str, Figure]]:
    """Run all ways, whose results are not compared."""
    for way in in_turn(ways, number):
        yield way()


def warping_round(ways: Sequence[Way], number: int) -> Iterator[Mapping[str, Figure]]:
    """Run the recipe on tiles in degrees in both ways, and compare the mosaics."""
    for way in in_turn(ways, number):
        yield way()
    yield unlike_warped()


def overhead_round(given: Input, number: int) -> Iterator[Mapping[str, Figure]]:
    """Run the job that does next to nothing."""
    yield added_time(given)


def in_turn(ways: Sequence[Way], number: int) -> list[Way]:
    """Return the order of a round: each second one backwards, and each pair of rounds begins two ways later."""
    first = number // 2 * 2 % len(ways)
    order = [*ways[first:], *ways[:first]]
    return order[::-1] if number % 2 else order


if __name__ == "__main__":
    main()
