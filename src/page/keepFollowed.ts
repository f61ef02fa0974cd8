const NAME = "folj";

/** Keeps the unit that is followed in the address, so that a link shows the same; without the list nothing happens. */
export function keepFollowed(): void {
  const select = document.querySelector("#folj");
  if (!(select instanceof HTMLSelectElement)) return;
  const asked = new URL(location.href).searchParams.get(NAME);
  const known = [...select.options].some((option) => option.value === asked);
  if (asked !== null && known) select.value = asked;
  select.addEventListener("change", () => {
    const address = new URL(location.href);
    if (select.value === "") address.searchParams.delete(NAME);
    else address.searchParams.set(NAME, select.value);
    history.replaceState(history.state, "", address);
  });
}
