"use strict";
// Sorting and searching for the table of people. Without this script the table stands as it is.
(() => {
  const table = document.getElementById("table");
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  const language = document.documentElement.lang;
  const order = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  // "muller" finds "Müller": accents are taken off, and what else was taken apart, such as Hangul, is put together.
  const bare = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  const fold = (text) => bare(text).toLocaleLowerCase(language);
  const rows = Array.from(body.rows, (row) => ({ row, words: fold(`${row.cells[0].textContent} ${row.cells[1].textContent}`) }));

  const key = (row, column, kind) => {
    const cell = row.cells[column];
    return kind === "number" ? Number(cell.dataset.sort) : cell.textContent.trim();
  };

  const sort = (column) => {
    const head = heads[column];
    const kind = head.dataset.kind;
    // Numbers are most wanted from the top, words from the beginning.
    const first = kind === "number" ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const direction = head.getAttribute("aria-sort") === first ? other : first;
    const sign = direction === "ascending" ? 1 : -1;
    const compare = kind === "number" ? (a, b) => a - b : order.compare;
    for (const each of heads) each.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", direction);
    const keyed = rows.map((entry) => ({ entry, value: key(entry.row, column, kind) }));
    keyed.sort((a, b) => sign * compare(a.value, b.value));
    body.append(...keyed.map(({ entry }) => entry.row));
  };

  heads.forEach((head, column) => {
    const label = head.firstElementChild;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label.textContent;
    button.addEventListener("click", () => sort(column));
    label.replaceWith(button);
  });

  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const filter = () => {
    const wanted = fold(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, words } of rows) {
      const matches = wanted.every((word) => words.includes(word));
      row.hidden = !matches;
      if (matches) count += 1;
    }
    shown.value = shown.dataset.pattern.replace("{shown}", count.toLocaleString(language));
  };
  search.addEventListener("input", filter);
  document.getElementById("finder").hidden = false;
  filter();
})();
