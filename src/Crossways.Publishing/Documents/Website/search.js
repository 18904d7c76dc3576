// Search in the book. The index is a script too, so that it can be read from a folder without a server.
(() => {
  "use strict";
  const form = document.querySelector("form.search");
  const field = form.querySelector("input");
  const found = form.querySelector(".found");
  const list = found.querySelector("ol");
  const status = found.querySelector("p");
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
  let index;

  const load = () => index ??= new Promise(resolve => {
    const script = document.createElement("script");
    script.src = "search-index.js";
    script.onload = () => resolve(window.searchIndex.map(entry => ({ ...entry, title: plain(entry.T + " " + entry.C), text: plain(entry.X) })));
    document.head.append(script);
  });

  const count = (text, word) => text.split(word).length - 1;
  // Every word has to be there; where they stand side by side, as a term does, the place counts for more.
  const score = (entry, words) => words.reduce((sum, word) => {
    const hits = 12 * count(entry.title, word) + Math.min(8, count(entry.text, word));
    return hits === 0 ? -Infinity : sum + hits;
  }, words.length > 1 ? 12 * Math.min(4, count(entry.text, words.join(" "))) : 0);

  // The words around the first hit, with hits marked. Text only: nothing of the book is read as markup.
  const around = (entry, words) => {
    const together = entry.text.indexOf(words.join(" "));
    const first = Math.max(0, (together >= 0 ? together : Math.min(...words.map(word => entry.text.indexOf(word)).filter(at => at >= 0).concat(entry.text.length))) - 50);
    const cut = entry.X.slice(first, first + 170);
    const line = document.createElement("span");
    line.className = "around";
    const lower = plain(cut).length === cut.length ? plain(cut) : cut.toLowerCase();
    let at = 0;
    while (at < cut.length) {
      const next = words.map(word => [lower.indexOf(word, at), word.length]).filter(([start]) => start >= 0).sort((a, b) => a[0] - b[0])[0];
      if (!next) break;
      line.append(cut.slice(at, next[0]));
      const mark = document.createElement("mark");
      mark.textContent = cut.slice(next[0], next[0] + next[1]);
      line.append(mark);
      at = next[0] + next[1];
    }
    line.append(cut.slice(at));
    return line;
  };

  const show = async () => {
    const words = plain(field.value).split(/\s+/).filter(word => word.length > 1);
    found.hidden = words.length === 0;
    if (words.length === 0) return;
    const entries = await load();
    const hits = entries.map(entry => [score(entry, words), entry]).filter(([points]) => points > 0).sort((a, b) => b[0] - a[0]);
    status.textContent = hits.length ? form.dataset.found.replace("{count}", hits.length) : form.dataset.nothing;
    list.replaceChildren(...hits.slice(0, 25).map(([, entry]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.U;
      const title = document.createElement("strong");
      title.textContent = entry.T;
      link.append(title, entry.T === entry.C ? "" : ` – ${entry.C}`, around(entry, words));
      item.append(link);
      return item;
    }));
  };

  field.addEventListener("focus", load);
  field.addEventListener("input", show);
  form.addEventListener("submit", event => { event.preventDefault(); list.querySelector("a")?.click(); });
  form.addEventListener("keydown", event => { if (event.key === "Escape") { found.hidden = true; field.focus(); } });
  document.addEventListener("click", event => { if (!form.contains(event.target) || event.target.closest(".found a")) found.hidden = true; });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && document.activeElement?.tagName !== "INPUT") { event.preventDefault(); field.focus(); }
  });
  // A link to a section of this page closes the contents on a phone.
  document.getElementById("contents").addEventListener("click", event => { if (event.target.closest("a") && event.currentTarget.matches(":popover-open")) event.currentTarget.hidePopover(); });
})();
