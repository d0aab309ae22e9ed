"""Ways out of a page or a worker, and ways to turn text into script: each must be refused by the policy."""

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
