"""Say of stored wordings how they can be asked, and tell statements from speakers.

What somebody said was a part of the family "who said it" and is a family now. A
question's uuid follows from its family, so these questions get the uuid that building
the bank again would give them; their wordings, answers and places in sets stay.
"""

from django.db import migrations

from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Key
from quizzes.engine.keys import can_be_typed


def fill_forms(apps, schema_editor):
    Wording = apps.get_model("quizzes", "Wording")
    batch = []
    for wording in Wording.objects.filter(forms=[]).iterator(chunk_size=2000):
        typed = can_be_typed(Key.from_json(wording.key)) or not wording.options
        choice = ["choice"] if wording.options else []
        wording.forms = [*choice, *(["typed"] if typed else []), "card"]
        batch.append(wording)
    Wording.objects.bulk_update(batch, ["forms"], batch_size=500)


def split_family(apps, schema_editor):
    Question = apps.get_model("quizzes", "Question")
    for question in Question.objects.filter(family="who_said", part="words"):
        rows = question.fact_rows.order_by("position")
        facts = [str(code) for code in rows.values_list("fact__uuid", flat=True)]
        question.family = "what_said"
        question.uuid = question_uuid("what_said", "words", facts)
        question.save(update_fields=["family", "uuid"])


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0002_families_and_ledger")]

    operations = [
        migrations.RunPython(fill_forms, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(split_family, migrations.RunPython.noop, elidable=True),
    ]
