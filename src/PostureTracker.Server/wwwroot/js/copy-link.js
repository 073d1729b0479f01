// A link that always shows this: copied, where the browser allows it; else it is followed, as without script.
document.addEventListener("click", async clicked => {
  const link = clicked.target.closest?.("a[data-copy]");
  if (!link || clicked.ctrlKey || clicked.metaKey || clicked.shiftKey) return;
  clicked.preventDefault();
  const said = document.querySelector("[data-said]");
  try {
    await navigator.clipboard.writeText(link.href);
    if (said) said.textContent = "The link is copied.";
    link.classList.add("copied");
    setTimeout(() => link.classList.remove("copied"), 2000);
  } catch {
    location.assign(link.href);
  }
});
