"""What is typed cannot leave the device: the policy of the built site, tried in a real Chromium, in its worker too."""

import re
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Worker, expect

from hooks.policy import EVERYWHERE, POLICY, offences
from tests.browsing import Watch
from tests.reader import AFFORD, DANA, TODAY, answered, fill, press
from tests.serving import serving

REFUSED = "Content Security Policy"
# Tells which directive refused an attempt, or what came of it. In a task of its own: what DevTools runs may eval.
TRIED = """([attempt, elsewhere]) => new Promise((done) => {
  addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true });
  setTimeout(() => done("neither refused nor done"), 10_000);
  const attempts = {
    fetch: () => fetch(elsewhere, { mode: "no-cors" }).then(() => done("sent"), () => {}),
    socket: () => new WebSocket(elsewhere.replace("http", "ws")).addEventListener("open", () => done("sent")),
    events: () => new EventSource(elsewhere),
    module: () => import(`${elsewhere}module.mjs`).then(() => done("ran"), () => {}),
    eval: () => done(`ran: ${eval("1 + 1")}`),
    function: () => done(`ran: ${new Function("return 2")()}`),
    image: () => { new Image().src = `${elsewhere}dot.png`; },
    beacon: () => navigator.sendBeacon(elsewhere, "typed"),
    frame: () => { document.body.append(Object.assign(document.createElement("iframe"), { src: elsewhere })); },
    form: () => {
      const form = Object.assign(document.createElement("form"), { action: elsewhere });
      document.body.append(form);
      form.submit();
    },
    script: () => { document.body.append(Object.assign(document.createElement("script"), { text: "done" })); },
    style: () => { document.body.setAttribute("style", "color: red"); },
  };
  setTimeout(() => { try { attempts[attempt](); } catch {} });
})"""
IN_THE_WORKER = {
    "fetch": "connect-src",
    "socket": "connect-src",
    "events": "connect-src",
    "module": "script-src-elem",
    "eval": "script-src",
    "function": "script-src",
}
IN_THE_PAGE = IN_THE_WORKER | {
    "image": "img-src",
    "beacon": "connect-src",
    "frame": "frame-src",
    "form": "form-action",
    "script": "script-src-elem",
    "style": "style-src-attr",
}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of another origin that would answer."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "index.html").write_text("another origin")
    (folder / "module.mjs").write_text("export default 1;")
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module", params=[False, True], ids=["policy in the page", "policy in headers too"])
def host(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The built site on a host that does not read `_headers`, and on one that does."""
    with serving(site, headers=request.param) as address:
        yield address


@pytest.fixture
def hosted(visit: Callable[..., Page], host: str) -> Page:
    """A page on that host."""
    page = visit(base_url=host)
    page.clock.set_fixed_time(TODAY)
    return page


@pytest.fixture
def python(page: Page) -> Worker:
    """The worker that Python runs in, after an answer."""
    with page.expect_worker(lambda worker: worker.url.startswith("blob:")) as started:
        page.goto(AFFORD)
        fill(page, DANA)
        press(page)
    answered(page)
    return started.value


def addresses(site: Path) -> list[str]:
    """Every page of the site as its map tells it, relative to the front page."""
    found = re.findall(r"<loc>https?://[^/]+/(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert "" in found
    assert AFFORD in found
    return found


@pytest.mark.browser
def test_nothing_gets_out_of_the_worker_and_no_text_runs_in_it(python: Worker, watch: Watch, elsewhere: str) -> None:
    watch.expect(REFUSED, elsewhere)
    assert {attempt: python.evaluate(TRIED, [attempt, elsewhere]) for attempt in IN_THE_WORKER} == IN_THE_WORKER


@pytest.mark.browser
def test_a_worker_started_from_an_address_would_not_be_held(page: Page, elsewhere: str) -> None:
    """Why ours is started from a blob, and that the attempts above do succeed where nothing refuses them."""
    with page.expect_worker(lambda worker: "/search." in worker.url) as started:
        page.goto("")
        page.locator("[data-md-component=search-query]").focus()
    assert started.value.evaluate(TRIED, ["fetch", elsewhere]) == "sent"
    assert started.value.evaluate(TRIED, ["eval", elsewhere]) == "ran: 2"


@pytest.mark.browser
def test_nothing_gets_out_of_a_page_and_no_text_runs_in_it(page: Page, watch: Watch, elsewhere: str) -> None:
    watch.expect(REFUSED, elsewhere)
    page.goto("")
    assert {attempt: page.evaluate(TRIED, [attempt, elsewhere]) for attempt in IN_THE_PAGE} == IN_THE_PAGE


@pytest.mark.browser
def test_every_page_keeps_to_its_policy_and_asks_no_other_host(hosted: Page, site: Path) -> None:
    for address in addresses(site):
        hosted.goto(address, wait_until="networkidle")
        expect(hosted.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.browser
def test_so_does_every_page_reached_without_a_load(hosted: Page, host: str, site: Path) -> None:
    hosted.goto("", wait_until="networkidle")
    hosted.evaluate("window.kept = true")
    for address in addresses(site)[::-1]:
        links = hosted.get_by_role("navigation", name="All pages").get_by_role("link")
        (link,) = [link for link in links.all() if link.evaluate("link => link.href") == f"{host}{address}"]
        link.click()
        expect(hosted).to_have_url(f"{host}{address}")
        hosted.wait_for_load_state("networkidle")
    assert hosted.evaluate("window.kept") is True


@pytest.mark.browser
def test_so_do_a_search_a_calculation_and_a_missing_page(hosted: Page, watch: Watch) -> None:
    hosted.goto(AFFORD)
    fill(hosted, DANA)
    press(hosted)
    answered(hosted)
    hosted.locator("[data-md-component=search-query]").press_sequentially("smallest payment")
    expect(hosted.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile(AFFORD))
    watch.expect("404 (Not Found)")
    hosted.goto("nowhere/to-be-found/")
    expect(hosted.get_by_role("heading", level=1)).to_have_text("We could not find this page")


def test_every_page_names_the_policy_before_anything_is_fetched(site: Path) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > len(addresses(site))
    for page in pages:
        before, _, after = page.read_text(encoding="utf-8").partition(meta)
        assert after, f"{page}: no policy"
        assert not re.search(r"<(?:link|script|img|body)\b", before), page


def test_the_policy_allows_no_text_to_become_script_or_style() -> None:
    assert "unsafe-inline" not in POLICY
    assert "'unsafe-eval'" not in POLICY
    assert POLICY.startswith("default-src 'none'")


def test_headers_are_sent_by_a_host_that_reads_them(site: Path) -> None:
    wasm = "/" + next(site.glob("assets/acs-*/pyodide.asm.wasm")).relative_to(site).as_posix()
    with serving(site, headers=True) as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        sent = {}
        for path in ("/", wasm):
            connection.request("HEAD", path)
            response = connection.getresponse()
            response.read()
            sent[path] = response.headers
        connection.close()
    assert {name: sent["/"][name] for name in EVERYWHERE} == EVERYWHERE
    assert sent["/"]["Cache-Control"] == "no-cache"
    assert sent[wasm].get_all("Cache-Control") == ["public, max-age=31536000, immutable"]
    assert sent[wasm].get_all("Content-Type") == ["application/wasm"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>\n<script>go()</script>", "line 2: inline script"),
        ("<style>p {}</style>", "line 1: inline style"),
        ("<td style='text-align: left'>", "line 1: style attribute of td"),
        ("<svg><rect onclick='go()'/></svg>", "line 1: onclick attribute of rect"),
        ("<a href=' JavaScript:go()'>", "line 1: script in href of a"),
        ("<img src='https://elsewhere.invalid/dot.png'>", "line 1: img from https://elsewhere.invalid/dot.png"),
        ("<script src='//elsewhere.invalid/a.js'></script>", "line 1: script from //elsewhere.invalid/a.js"),
        ("<link rel='preconnect' href='https://a.invalid'>", "line 1: link from https://a.invalid"),
        ("<object data='https://a.invalid'></object>", "line 1: object from https://a.invalid"),
    ],
)
def test_what_the_policy_forbids_is_found_when_the_site_is_built(html: str, found: str) -> None:
    assert offences(html) == [found]


def test_what_the_policy_allows_is_left_alone() -> None:
    assert offences('<script type="application/json">{"a": 1}</script><script src="a.js"></script>') == []
    assert offences('<link rel="canonical" href="https://guide.invalid/"><a href="https://www.irs.gov/">IRS</a>') == []
    assert offences('<img src="data:image/svg+xml,x" alt=""><svg><rect fill="red"/></svg>') == []
