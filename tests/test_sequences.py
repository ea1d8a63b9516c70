"""Sequences whose items are made when they are asked for."""

import pytest

from tile_job_plugin.sequences import Again, Made, TextIndex, Texts, mapped


def test_what_is_made_is_a_sequence_like_a_list():
    squares = Made(4, lambda number: number * number)
    assert list(squares) == [0, 1, 4, 9] == squares
    assert (len(squares), squares[-1], squares[1:3], 9 in squares, squares.index(4)) == (4, 9, [1, 4], True, 2)
    assert squares != [0, 1, 4]
    for number in (4, -5):
        with pytest.raises(IndexError):
            squares[number]


def test_items_are_made_each_time_they_are_asked_for():
    asked = []
    doubled = mapped(["a", "b"], lambda text: asked.append(text) or text * 2)
    assert asked == []
    assert [*doubled, doubled[0]] == ["aa", "bb", "aa"]
    assert asked == ["a", "b", "a"]


def test_texts_come_back_as_they_were():
    kept = Texts(["", "Ærø", "half \ud800"])
    kept.append("🗻")
    assert [kept[number] for number in range(len(kept))] == ["", "Ærø", "half \ud800", "🗻"]


def test_what_is_gone_through_again_begins_anew():
    numbers = Again(lambda: iter(range(3)))
    assert [list(numbers), list(numbers)] == [[0, 1, 2]] * 2


def test_texts_are_found_among_many():
    texts = Texts(["b", "Ærø", "a", "b"])
    index = TextIndex(texts)
    assert [index.find(text) for text in ("a", "b", "Ærø", "c")] == [2, 0, 1, None]
    assert TextIndex(Texts()).find("a") is None
