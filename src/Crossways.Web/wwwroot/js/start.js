// Before anything is drawn: the theme and language this person chose, so that nothing flashes.
try {
  const theme = localStorage.getItem("crossways/theme");
  if (theme) document.documentElement.dataset.theme = theme;
  document.documentElement.lang = (localStorage.getItem("crossways/language") ?? navigator.language).slice(0, 2);
} catch {
  // private mode: the system's choice holds
}
