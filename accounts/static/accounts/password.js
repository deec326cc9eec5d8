// Lets people read what they typed; without JavaScript the button stays hidden.
for (const button of document.querySelectorAll("[data-shows-passwords]")) {
  const fields = button.form.querySelectorAll("[type=password]");
  const asked = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    const hidden = fields[0].type === "text";
    for (const field of fields) field.type = hidden ? "password" : "text";
    button.textContent = hidden ? asked : asked.replace("Show", "Hide");
  });
}
