// Offers the time zone that this browser is in; the form works without.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const select = document.getElementById("id_time_zone");
const offer = document.querySelector("[data-zone-offer]");
const known = [...select.options].some((option) => option.value === zone);

if (known && select.value !== zone) {
  offer.querySelector("strong").textContent = zone.replaceAll("_", " ");
  offer.hidden = false;
}

offer.querySelector("button").addEventListener("click", () => {
  select.value = zone;
  offer.hidden = true;
  select.focus();
});
