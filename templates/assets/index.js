// The pages that lead to reports: the root page, which chooses a language, and the index of the site.
document.addEventListener("DOMContentLoaded", () => {
  // The root page leads to the first of the reader's languages that the site speaks.
  if (document.body.hasAttribute("data-landing")) {
    const primary = (tag) => tag.toLowerCase().split("-")[0];
    (navigator.languages || [navigator.language || ""]).some((wanted) =>
      all("a[hreflang]").some((link) => {
        const matches = primary(link.hreflang) === primary(wanted);
        if (matches) location.replace(link.href);
        return matches;
      }));
    return;
  }

  // ---- The index: narrowed down by year, department, grade and words; the address keeps the choice ----
  const filter = one(".filter");
  if (!filter) return;
  const input = one("input", filter);
  const status = make("div");
  status.setAttribute("role", "status");
  const fields = all("select, input", filter);
  const tables = all("table[data-year]", filter.parentNode);
  const rows = all("table[data-year] tbody tr", filter.parentNode);
  filter.append(status);
  const narrow = () => {
    const wanted = pattern(input.value);
    const matches = (row) => fields.every((field) => {
      if (!field.value) return true;
      if (field === input) return !wanted || row.textContent.search(wanted) >= 0;
      const column = field.dataset.column;
      const words = field.selectedOptions[0].textContent;
      return column ? row.cells[column].textContent === words : row.closest("table").dataset.year === words;
    });
    rows.forEach((row) => { row.hidden = !matches(row); });
    tables.forEach((table) => { table.hidden = all("tbody tr", table).every((row) => row.hidden); });
    const count = rows.filter((row) => !row.hidden).length;
    status.textContent = fill(filter.dataset.shown, { n: count, all: rows.length });
    one("button", filter).hidden = fields.every((field) => !field.value);
  };
  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    fields.forEach((field) => {
      field.value = state.get(field.name) || "";
      if (field.selectedIndex < 0) field.value = "";
    });
    narrow();
  };
  const keep = () => {
    const state = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.name, field.value]));
    history.replaceState(null, "", location.href.split("#")[0] + (String(state) && "#" + state));
    narrow();
  };
  filter.addEventListener("input", keep);
  one("button", filter).addEventListener("click", () => {
    fields.forEach((field) => { field.value = ""; });
    keep();
    input.focus();
  });
  window.addEventListener("hashchange", restore);
  restore();
});
