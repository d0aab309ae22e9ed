"""The fence ``report``: where to report an error on this site, as ``extra.report`` in mkdocs.yml says."""

from typing import Any
from urllib.parse import quote

from markdown import Markdown

from hooks.places import site_config, told_with_place
from hooks.templating import page_words, template


@told_with_place
def report(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """The ways that are set up, and who keeps the figures; raises ValueError for an address that is none."""
    if source.strip():
        raise ValueError("this fence has no body")
    config = site_config(md)
    asked: dict[str, str] = config.extra.get("report", {})
    issues, email = asked.get("issues", ""), asked.get("email", "")
    if issues and not issues.startswith("https://"):
        raise ValueError(f"extra.report.issues is no https address: {issues}")
    if email and "@" not in email:
        raise ValueError(f"extra.report.email is no address: {email}")
    subject = quote(page_words("en").text("report.subject", site=config.site_name))
    ways = {"issues": issues, "email": f"mailto:{email}?subject={subject}" if email else ""}
    return template("report.html").render(
        ways=ways, address=email, keeper=asked.get("keeper", ""), class_name=class_name
    )
