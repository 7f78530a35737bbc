// Small comforts; every page reads without them. A classic script: it works from disk and loads nothing.
(function () {
  "use strict";
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };

  // The root page leads to the first of the reader's languages that the site speaks.
  if (document.body.hasAttribute("data-landing")) {
    var primary = function (tag) { return tag.toLowerCase().split("-")[0]; };
    (navigator.languages || [navigator.language || ""]).some(function (wanted) {
      return all("a[hreflang]").some(function (link) {
        var matches = primary(link.hreflang) === primary(wanted);
        if (matches) location.replace(link.href);
        return matches;
      });
    });
    return;
  }

  // What an address's fragment names.
  var named = function (hash) {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch (error) { return null; }
  };

  // The contents are folded where they stand above the text, and open beside it.
  var contents = document.querySelector(".toc details");
  if (contents) {
    var wide = matchMedia("(min-width: 1021px)");
    var fold = function () { contents.open = wide.matches; };
    fold();
    wide.addListener(fold);
    contents.addEventListener("click", function (event) {
      if (event.target.closest("a")) fold();
    });
  }

  // The section being read: the last whose heading is in the upper third, or above; at the foot, the last of all.
  var entries = all(".toc a[href^='#']").map(function (link) {
    return { link: link, heading: named(link.hash), passed: false };
  }).filter(function (entry) { return entry.heading; });
  var current = null;
  var ended = false;
  var mark = function () {
    var passed = entries.filter(function (entry) { return entry.passed; });
    var entry = ended ? entries[entries.length - 1] : passed[passed.length - 1] || entries[0];
    if (entry === current) return;
    if (current) current.link.removeAttribute("aria-current");
    current = entry;
    entry.link.setAttribute("aria-current", "true");
    var list = document.querySelector(".toc");
    if (list.scrollHeight > list.clientHeight) {
      var top = entry.link.getBoundingClientRect().top - list.getBoundingClientRect().top;
      list.scrollTop += top - list.clientHeight / 2;
    }
  };
  if (entries.length && window.IntersectionObserver) {
    var headings = new IntersectionObserver(function (changes) {
      changes.forEach(function (change) {
        entries.forEach(function (entry) {
          if (entry.heading === change.target) entry.passed = change.isIntersecting;
        });
      });
      mark();
    }, { rootMargin: "1000000px 0px -67% 0px" });
    entries.forEach(function (entry) { headings.observe(entry.heading); });
    var foot = document.querySelector(".foot");
    if (foot) {
      new IntersectionObserver(function (changes) {
        ended = changes[changes.length - 1].isIntersecting;
        mark();
      }, { threshold: 0.9 }).observe(foot);
    }
  }

  // Another language opens at the same place: ids are the same in every language.
  var places = "main h2[id], main h3[id], main h4[id], main section[id], main tr[id], main figure[id], main div[id]";
  var place = function () {
    var target = named(location.hash);
    var box = target && target.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < window.innerHeight) return location.hash;
    var passed = window.pageYOffset < 200 ? [] : all(places).filter(function (element) {
      var box = element.getBoundingClientRect();
      return box.height && box.top < 120;
    });
    return passed.length ? "#" + passed[passed.length - 1].id : "";
  };
  all(".lang a").forEach(function (link) {
    var address = link.href.split("#")[0];
    link.addEventListener("click", function () { link.href = address + place(); });
  });
})();
