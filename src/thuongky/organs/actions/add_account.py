"""Give a person a post of the committee and an account to sign in with."""

from datetime import date, datetime

from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import Invalid
from thuongky.core.lang import Phrase
from thuongky.core.sort_key import sort_key
from thuongky.core.words import Words
from thuongky.core.writing import writing
from thuongky.organs.models import Account, Organ, Person, Post, Tenure
from thuongky.organs.passwords import weakness_of
from thuongky.organs.policies import ADD_ACCOUNT, organs_policy

say = Words("thuongky.organs").say


def add_account(
    *,
    actor: Actor | None,
    at: datetime,
    name: str,
    username: str,
    password: str | None,
    post: str,
    role: PostRole,
    first_day: date,
    organ: Organ | None = None,
    ground: str = "",
) -> Account:
    """Without a password nobody can sign in with the account; that is for demonstrations and imported people.

    Raises:
        Invalid: a name is missing or taken, or the password is too weak; all problems at once. NotAllowed.
    """
    with writing(ADD_ACCOUNT, actor=actor, at=at) as write:
        organs_policy.require(actor, ADD_ACCOUNT)
        problems = _problems(name, username, password)
        if problems:
            raise Invalid("bad-account", problems)
        province = write.actor.province
        person = Person.objects.create(province=province, name=name, sort_key=sort_key(name))
        held = Post.objects.create(province=province, organ=organ, title=post, role=role.value)
        Tenure.objects.create(person=person, post=held, first_day=first_day, ground=ground)
        account = Account.objects.create_user(username, password, person=person)
        write.note(account, old={}, new={"username": username, "name": name, "post": post, "role": role.value}, ground=ground)
    return account


def _problems(name: str, username: str, password: str | None) -> dict[str, Phrase]:
    problems = {}
    if not name.strip():
        problems["name"] = say("problem.name-missing")
    if not username.strip():
        problems["username"] = say("problem.username-missing")
    elif Account.objects.filter(username=username).exists():
        problems["username"] = say("problem.username-taken", username=username)
    if password is not None and (weak := weakness_of(password)):
        problems["password"] = weak
    return problems
