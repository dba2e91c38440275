"""Say who follows an organ from a day on, by a decision; whoever did so before does until the day before."""

from datetime import date, datetime, timedelta

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.organs.models import Following, Organ, Post, holding
from thuongky.organs.policies import ASSIGN_FOLLOWING, organs_policy

say = Words("thuongky.organs").say


def assign_following(
    *,
    actor: Actor | None,
    at: datetime,
    organ: Organ,
    first_day: date,
    ground: str,
    vice_chair: Post | None = None,
    division: str = "",
    clerk: Post | None = None,
    stand_in: Post | None = None,
) -> Following:
    """Open work moves with the day: lists ask who follows the organ on the day they are asked for.

    Raises:
        Invalid: no ground, a post of another province, or a first day before that of the assignment it replaces. NotAllowed.
    """
    with writing(ASSIGN_FOLLOWING, actor=actor, at=at) as write:
        organs_policy.require(actor, ASSIGN_FOLLOWING)
        province = write.actor.province
        before = Following.objects.filter(holding(first_day), province=province, organ=organ, last_day=None).first()
        later = Following.objects.filter(province=province, organ=organ, first_day__gte=first_day).exists()
        posts = [post for post in (vice_chair, clerk, stand_in) if post]
        problems: dict[str, Phrase] = {}
        if not ground.strip():
            problems["ground"] = say("problem.ground-missing")
        if any(post.province != province for post in posts):
            problems["clerk"] = say("problem.post-elsewhere")
        if later:
            problems["first_day"] = say("problem.not-after")
        if problems:
            raise Invalid("bad-following", problems)
        if before:
            before.last_day = first_day - timedelta(days=1)
            before.save(update_fields=["last_day"])
        made = Following.objects.create(
            province=province,
            organ=organ,
            first_day=first_day,
            vice_chair=vice_chair,
            division=division,
            clerk=clerk,
            stand_in=stand_in,
            ground=ground,
        )
        new = {"organ": organ.name, "from": first_day, "clerk": clerk.title if clerk else "", "division": division}
        write.note(made, old={"replaces": before.pk if before else None}, new=new, ground=ground)
    return made
