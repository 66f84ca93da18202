"""Makes two revisions of a policy of any length, the same ones every time, or takes real ones from a file."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from policygen.load.pairs import load_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATA = ["email address", "phone number", "location", "device model", "order history", "browsing history"]
PURPOSES = ["provide the service", "answer your questions", "prevent fraud", "improve it", "advertise"]
PARTIES = ["service providers", "affiliates", "payment processors", "public authorities", "advertisers"]
FORMS = [
    "We may collect your {data} and your {other} when you use feature {number}, in order to {purpose}.",
    "We will share your {data} with {party} only if you have agreed, unless the law requires otherwise.",
    "We keep your {data} for {number} days after you close your account, and then delete it.",
    "You can ask us at any time to correct or delete your {data}, and we answer within {number} days.",
    "We do not sell your {data} to {party}, and we do not use your {other} to {purpose}.",
    "Our {party} in region {number} process your {data} on our behalf to {purpose}.",
]
WORDS_OF_A_SENTENCE = 18


def make_revisions(words: int) -> tuple[str, str]:
    """Make two Markdown texts of about so many words, of which a tenth of the paragraphs differ."""
    chance = random.Random(words)  # noqa: S311 - the same texts every time, nothing secret
    before, after = ["# Privacy policy"], ["# Privacy policy"]
    for place in range(words // (4 * WORDS_OF_A_SENTENCE)):
        if place % 8 == 0:
            before.append(f"## Section {place // 8 + 1}")
            after.append(f"## Section {place // 8 + 1}")
        sentences = [_sentence(chance) for _ in range(4)]
        before.append(" ".join(sentences))
        after.extend(_revise(sentences, chance))
    return "\n\n".join(before) + "\n", "\n\n".join(after) + "\n"


def real_revisions(path: Path, words: int, count: int) -> Iterator[tuple[str, str, str]]:
    """Yield the pairs of a file whose texts are nearest to so many words: name, before, after."""
    pairs = [pair for pair in load_pairs(path) if pair.before != pair.after]
    pairs.sort(key=lambda pair: abs(len(pair.after.split()) - words))
    for pair in pairs[:count]:
        yield f"{pair.id}, {len(pair.after.split())} words", pair.before, pair.after


def _sentence(chance: random.Random) -> str:
    data, other = chance.sample(DATA, 2)
    return chance.choice(FORMS).format(
        data=data, other=other, number=chance.randrange(5, 400),
        purpose=chance.choice(PURPOSES), party=chance.choice(PARTIES),
    )


def _revise(sentences: list[str], chance: random.Random) -> list[str]:
    """Change, drop or add something in one paragraph out of ten."""
    if chance.random() > 0.1:
        return [" ".join(sentences)]
    edit = chance.choice(["word", "drop", "add", "paragraph"])
    if edit == "word":
        sentences[1] = sentences[1].replace("We will", "We may").replace("days", "months")
    elif edit == "drop":
        sentences.pop()
    elif edit == "add":
        sentences.append(_sentence(chance))
    return [" ".join(sentences), *([_sentence(chance)] if edit == "paragraph" else [])]
