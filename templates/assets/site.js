// Comforts for readers; every page reads without them. A classic script: it works from disk and loads nothing.
// It is loaded before the page is shown, which then need not move when it begins. index.js follows it on the pages
// that lead to reports.
"use strict";
document.documentElement.classList.add("starting");
const one = (selector, root) => (root || document).querySelector(selector);
const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
// A phrase of the page with its names in braces filled in.
const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const make = (name, style, text) => {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (text) element.textContent = text;
  return element;
};
// Upper and lower case are one, so are hyphen and minus, straight and curly quotes; space beside Chinese is none.
const wideSign = /[\u2e80-\u9fff\uac00-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u2018-\u201d\u2014\u2026]/;
const alike = ["-\u2212", "\"\u201c\u201d", "'\u2018\u2019"];
const pattern = (words) => {
  let source = "";
  let space = "";
  let last = "";
  words.trim().split("").forEach((sign) => {
    if (/\s/.test(sign)) {
      space = "\\s+";
      return;
    }
    const signs = alike.find((signs) => signs.includes(sign));
    source += (last && wideSign.test(last + sign) ? "\\s*" : space)
      + (signs ? "[" + signs + "]" : sign.replace(/[\\^$.*+?()[\]{}|]/, "\\$&"));
    space = "";
    last = sign;
  });
  return source && new RegExp(source, "gi");
};

document.addEventListener("DOMContentLoaded", () => {
  // What an address's fragment names.
  const named = (hash) => {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch (error) { return null; }
  };
  // What a heading or caption says, without what only stands in it.
  const title = (element) => Array.from(element.childNodes).map((node) =>
    node.nodeType === 1 && node.matches(".perma, .unit, .sum, .note") ? "" : node.textContent).join("").trim();

  // ---- Tables that a phone shows as cards: browsers other than Chromium may forget what they are, and are told ----
  if (!/Google/.test(navigator.vendor)) {
    const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
    all(".lines, .scores, .lines *, .scores *").forEach((part) => {
      const role = roles[part.nodeName] || part.scope && (/^col/.test(part.scope) ? "columnheader" : "rowheader");
      if (role) part.setAttribute("role", role);
    });
  }

  // ---- Contents: folded where they stand above the text, open beside it ----
  const contents = one(".toc details");
  if (contents) {
    const wide = matchMedia("(min-width: 1021px)");
    const fold = () => { contents.open = wide.matches; };
    fold();
    document.documentElement.classList.remove("starting");
    wide.addListener(fold);
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a")) fold();
    });
  }

  // The section being read: the last whose heading is in the upper third, or above; at the foot, the last of all.
  const entries = all(".toc a[href^='#']")
    .map((link) => ({ link, heading: named(link.hash), passed: false })).filter((entry) => entry.heading);
  let current = null;
  let ended = false;
  const mark = () => {
    const passed = entries.filter((entry) => entry.passed);
    const entry = ended ? entries[entries.length - 1] : passed[passed.length - 1] || entries[0];
    if (entry === current) return;
    if (current) current.link.removeAttribute("aria-current");
    current = entry;
    entry.link.setAttribute("aria-current", "true");
    const list = one(".toc");
    if (list.scrollHeight > list.clientHeight) {
      const top = entry.link.getBoundingClientRect().top - list.getBoundingClientRect().top;
      list.scrollTop += top - list.clientHeight / 2;
    }
  };
  if (entries.length) {
    const headings = new IntersectionObserver((changes) => {
      changes.forEach((change) => entries.forEach((entry) => {
        if (entry.heading === change.target) entry.passed = change.isIntersecting;
      }));
      mark();
    }, { rootMargin: "1000000px 0px -67% 0px" });
    entries.forEach((entry) => headings.observe(entry.heading));
    const foot = one(".foot");
    if (foot) {
      new IntersectionObserver((changes) => {
        ended = changes[changes.length - 1].isIntersecting;
        mark();
      }, { threshold: 0.9 }).observe(foot);
    }
  }

  // ---- Another language opens at the same place: ids are the same in every language ----
  const places = "main h2[id], main h3[id], main h4[id], main section[id], main tr[id], main figure[id], main div[id]";
  const place = () => {
    if (location.hash.includes("=")) return location.hash;
    const target = named(location.hash);
    const box = target && target.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < window.innerHeight) return location.hash;
    const passed = window.pageYOffset < 200 ? [] : all(places).filter((element) => {
      const box = element.getBoundingClientRect();
      return box.height && box.top < 120;
    });
    return passed.length ? "#" + passed[passed.length - 1].id : "";
  };
  all(".lang a, .beside").forEach((link) => {
    const address = link.href.split("#")[0];
    link.addEventListener("click", () => { link.href = address + place(); });
  });

  // ---- Text size: three steps, kept for the next page ----
  const size = one(".size");
  if (size && CSS.supports("zoom", "1.1")) {
    const label = size.getAttribute("aria-label");
    const show = (step) => {
      document.documentElement.dataset.size = step;
      size.setAttribute("aria-label", size.title = label + " " + (step + 1) + "/3");
      return step;
    };
    let step = 0;
    try { step = Number(localStorage.getItem("jixiao-size")) % 3 || 0; } catch (error) { /* not kept */ }
    show(step);
    size.hidden = false;
    size.addEventListener("click", () => {
      step = show((step + 1) % 3);
      try { localStorage.setItem("jixiao-size", step); } catch (error) { /* not kept */ }
    });
  }

  // ---- Where a figure comes from: its link opens a copy of the entry it leads to ----
  const panel = one(".panel");
  if (panel) {
    const [back, leave] = all("button", panel);
    const whole = one("a", panel);
    const body = make("div");
    panel.append(body);
    let opener = null;
    let trail = [];
    const close = (returns) => {
      panel.hidden = true;
      if (returns) opener.focus({ preventScroll: true });
    };
    // A row reads as a list of its columns; of an analysis its facts and its working are shown; anything else whole.
    const entry = (target) => {
      if (target.matches("tr")) {
        const list = make("dl", "work");
        const heads = target.closest("table").tHead.rows;
        let column = 0;
        Array.from(target.cells).forEach((cell) => {
          const head = heads[heads.length - 1].cells[column];
          column += cell.colSpan;
          if (!head || !cell.textContent.trim()) return;
          const value = make("dd");
          value.append(...cell.cloneNode(true).childNodes);
          list.append(make("dt", "", head.textContent), value);
        });
        return [list];
      }
      const parts = target.matches("section.ind") ? all(":scope > :first-child, .indf, .work, .used", target) : [target];
      return parts.map((part) => part.cloneNode(true));
    };
    const show = (hash) => {
      if (trail[trail.length - 1] !== hash) trail.push(hash);
      body.textContent = "";
      body.append(...entry(named(hash)));
      all(".perma, .dl, .back", body).forEach((part) => part.remove());
      all("[id]", body).forEach((part) => part.removeAttribute("id"));
      whole.setAttribute("href", hash);
      back.hidden = trail.length < 2;
      panel.hidden = false;
      panel.scrollTop = 0;
      // Below the figure, or above it where there is more room; a sheet at the foot of a narrow window.
      const isSheet = window.innerWidth <= 720;
      panel.style.left = panel.style.top = isSheet ? "" : "0";
      panel.style.maxHeight = "";
      if (!isSheet) {
        const at = opener.getBoundingClientRect();
        const box = panel.getBoundingClientRect();
        // Until Chromium 127 boxes are measured in the enlarged page's own px, the window never is.
        const scale = box.width / panel.offsetWidth;
        const zoom = getComputedStyle(document.documentElement).zoom || 1;
        const below = window.innerHeight * scale / zoom - at.bottom - 16;
        const above = at.top - 66 * scale;
        const isBelow = box.height <= below || below >= above;
        const height = Math.min(box.height, Math.max(isBelow ? below : above, 160));
        const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.width - 16));
        panel.style.left = (left - box.left) / scale + "px";
        panel.style.top = ((isBelow ? at.bottom + 6 : at.top - height - 6) - box.top) / scale + "px";
        panel.style.maxHeight = height / scale + "px";
      }
      // The sheet leaves its figure in sight.
      if (isSheet) window.scrollBy(0, Math.max(0, opener.getBoundingClientRect().bottom + 16 - panel.getBoundingClientRect().top));
      panel.focus({ preventScroll: true });
    };
    document.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const isInside = panel.contains(event.target);
      const link = event.target.closest("a[href^='#']");
      const target = link && link !== whole && named(link.getAttribute("href"));
      const opens = target && !/^H\d$/.test(target.nodeName) && (isInside
        ? target.matches("tr, section, .tbl, .card") && !link.closest(".used")
        : link.matches("main a.v, main svg a"));
      if (opens) {
        event.preventDefault();
        if (!isInside) {
          opener = link;
          trail = [];
        }
        show(link.getAttribute("href"));
      } else if (!panel.hidden && (link || !isInside)) close();
    });
    back.addEventListener("click", () => {
      trail.pop();
      show(trail.pop());
    });
    leave.addEventListener("click", () => close(true));
    panel.addEventListener("keydown", (event) => {
      const stops = all("a[href], button:not([hidden])", panel);
      const isFirst = document.activeElement === panel || document.activeElement === stops[0];
      if (event.key === "Escape") close(true);
      // The panel stands after its figure in the order of the keyboard.
      else if (event.key === "Tab" && event.shiftKey && isFirst) {
        event.preventDefault();
        close(true);
      } else if (event.key === "Tab" && !event.shiftKey && document.activeElement === stops[stops.length - 1]) close(true);
    });
  }

  // ---- Finding: every place that holds the words, exactly as they stand there ----
  const find = one(".find");
  const filter = one(".filter");
  const tool = filter || find;
  if (!tool) return;
  const input = one("input", tool);
  tool.hidden = false;
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, select, textarea");
    if ((event.key === "/" && !isTyping && !event.altKey && !event.ctrlKey && !event.metaKey)
      || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });

  if (!filter) {
    const status = make("div");
    status.setAttribute("role", "status");
    const box = make("div", "hits");
    const list = make("ol");
    const more = make("button");
    box.append(status, list, more);
    box.hidden = true;
    find.append(box);
    // All text in one string, with a mark between blocks, and where each of its nodes begins.
    let text = "";
    let nodes = [];
    let starts = [];
    let hits = [];
    let marks = [];
    const inline = /^(a|b|cite|code|del|em|i|mark|ruby|span|strong|sub|sup|time|tspan|wbr)$/i;
    const read = (parent) => {
      parent.childNodes.forEach((node) => {
        if (node.nodeType === 3) {
          nodes.push(node);
          starts.push(text.length);
          text += node.data;
        } else if (node.nodeType === 1 && !node.matches(".vh, .rh, .perma, .fnr, .fnb, .turn, title, desc, rt, [hidden]")) {
          const edge = inline.test(node.nodeName) ? "" : "\0";
          text += edge;
          read(node);
          text += edge;
        }
      });
    };
    // The index of the node that holds a place of the text.
    const nodeAt = (place) => {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] > place) high = middle;
        else low = middle;
      }
      return low;
    };
    // The table and row, the figure, or the section that an element stands in.
    const headings = all("h1, h2, h3, h4, h5, h6", one("main"));
    const whereabouts = (element) => {
      const row = element.closest("tr");
      const table = row && row.closest("table");
      const above = element.closest("figure") && one("figcaption", element.closest("figure"))
        || table && table.caption
        || headings.filter((heading) => heading.contains(element) || heading.compareDocumentPosition(element) & 4).pop();
      const head = row && one("th[scope=row]", row);
      return [above && title(one("b", above) || above), head && !head.contains(element) && title(head)]
        .filter(Boolean).join(" · ");
    };

    const unmark = () => {
      marks.forEach((mark) => {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
      });
      marks = [];
      all(".found").forEach((picture) => picture.classList.remove("found"));
    };
    const go = ([start, end]) => {
      unmark();
      box.hidden = true;
      let goal = null;
      for (let index = nodeAt(start); index < nodes.length && starts[index] < end; index += 1) {
        let node = nodes[index];
        const picture = node.parentNode.closest("svg");
        const from = Math.max(start - starts[index], 0);
        const to = Math.min(end - starts[index], node.data.length);
        if (from >= to) continue;
        if (picture) {
          picture.classList.add("found");
          goal = goal || picture;
          continue;
        }
        if (from) node = node.splitText(from);
        if (to - from < node.data.length) node.splitText(to - from);
        const mark = make("mark");
        node.replaceWith(mark);
        mark.append(node);
        marks.push(mark);
        goal = goal || mark;
      }
      for (let around = goal; around; around = around.parentElement) {
        if (around.nodeName === "DETAILS") around.open = true;
      }
      const only = one("#only-lost");
      if (only && !goal.getClientRects().length) only.checked = false;
      goal.setAttribute("tabindex", "-1");
      goal.focus({ preventScroll: true });
      goal.scrollIntoView({ block: "center" });
    };

    let shown = 0;
    const extend = () => {
      const next = hits.slice(shown, shown + 40);
      next.forEach((hit) => {
        const [start, end] = hit;
        const item = make("li");
        const button = make("button");
        const words = make("span");
        const tidy = (words) => words.replace(/\s+/g, " ");
        // Long text is cut between words, and says so.
        const before = text.slice(Math.max(0, start - 30), start).split("\0").pop();
        const after = text.slice(end, end + 50).split("\0")[0];
        words.append(
          tidy(before.length < 30 ? before : before.replace(/^\w*[^\p{L}\p{N}“《（]*/u, "…")),
          make("mark", "", tidy(text.slice(start, end))),
          tidy(after.length < 50 ? after : after.replace(/[^\p{L}\p{N}]*\w*$/u, "…")));
        button.type = "button";
        button.append(words, make("small", "", whereabouts(nodes[nodeAt(start)].parentNode)));
        button.addEventListener("click", () => go(hit));
        item.append(button);
        list.append(item);
      });
      shown += next.length;
      more.hidden = shown >= hits.length;
      more.textContent = fill(find.dataset.more, { n: hits.length - shown });
    };
    const search = () => {
      const wanted = pattern(input.value);
      unmark();
      if (!text) read(one("main"));
      hits = [];
      shown = 0;
      list.textContent = "";
      for (let hit = wanted && wanted.exec(text); hit; hit = wanted.exec(text)) hits.push([hit.index, wanted.lastIndex]);
      extend();
      box.hidden = !wanted;
      status.textContent = !wanted ? "" : hits.length
        ? fill(find.dataset.hits, { n: hits.length }) : find.dataset.nothing;
    };
    input.addEventListener("input", (event) => {
      if (!event.isComposing) search();
    });
    input.addEventListener("compositionend", search);
    input.addEventListener("focus", () => {
      if (box.hidden && input.value) search();
    });
    more.addEventListener("click", () => {
      const place = shown;
      extend();
      one("button", list.children[place]).focus();
    });
    find.addEventListener("keydown", (event) => {
      const stops = [input, ...all("button:not([hidden])", box)];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") {
        input.focus();
        box.hidden = true;
        unmark();
      } else if (event.key === "Enter" && event.target === input && !event.isComposing && hits.length) {
        event.preventDefault();
        go(hits[0]);
      } else if (step && !box.hidden) {
        event.preventDefault();
        (stops[stops.indexOf(document.activeElement) + step] || input).focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (!find.contains(event.target)) box.hidden = true;
    });
  }
});
