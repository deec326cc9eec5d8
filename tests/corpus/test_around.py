"""What surrounds an attribution, counted on labelled sentences of our own."""

from tests.corpus.around import labelled, tallies

FLOORS = {  # precision and recall, in percent
    "stance": (100, 90),
    "via": (100, 95),
    "addressee": (97, 95),
    "occasion": (97, 95),
    "role": (85, 80),
}


def test_a_part_that_is_read_is_right_and_most_are_read():
    found = tallies(labelled())

    reached = {
        part: (found[part].precision >= least, found[part].recall >= most)
        for part, (least, most) in FLOORS.items()
    }

    assert reached == dict.fromkeys(FLOORS, (True, True))
