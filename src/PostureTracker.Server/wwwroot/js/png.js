// PNG beside each SVG to export: the served picture, drawn twice as large by the browser. The picture comes from this
// site and holds no other file, so the policy needs nothing more, and the canvas may be read.
const scale = 2;

const load = address => new Promise((done, failed) => {
  const picture = new Image();
  picture.onload = () => done(picture);
  picture.onerror = () => failed(new Error(`${address} could not be drawn.`));
  picture.src = address;
});

const draw = async address => {
  const picture = await load(address);
  const canvas = document.createElement("canvas");
  canvas.width = scale * picture.naturalWidth;
  canvas.height = scale * picture.naturalHeight;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, "image/png"));
};

// The server names the file after its view; the picture is asked for anyway, and comes from what the browser keeps.
const nameOf = async address => {
  const answer = await fetch(address);
  const name = /filename="([^"]+)\.svg"/.exec(answer.headers.get("Content-Disposition") ?? "");
  return `${name?.[1] ?? "chart"}.png`;
};

const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

document.addEventListener("click", async clicked => {
  const button = clicked.target.closest?.("button[data-png]");
  if (!button) return;
  const said = document.querySelector("[data-said]");
  button.disabled = true;
  try {
    save(await draw(button.dataset.png), await nameOf(button.dataset.png));
    if (said) said.textContent = "The PNG is saved.";
  } catch (fault) {
    if (said) said.textContent = fault.message;
  } finally {
    button.disabled = false;
  }
});

// Without script there is no button: it is made here, beside each link to an SVG, on the page and on what is swapped in.
const offer = () => {
  for (const link of document.querySelectorAll('.files a[href*=".svg"]:not([data-has-png])')) {
    link.dataset.hasPng = "";
    const [line, button] = [document.createElement("li"), document.createElement("button")];
    button.type = "button";
    button.dataset.png = link.href;
    button.textContent = link.textContent.replace("SVG", "PNG");
    line.append(button);
    link.closest("li").after(line);
  }
};

document.addEventListener("htmx:after:swap", offer);
offer();
