// Uploads one file after another and shows what became of each; without this script the form does the same at once.
const form = document.getElementById("upload");
const progress = document.getElementById("upload-progress");
const outcomes = document.getElementById("upload-outcomes");

async function send(file) {
  const data = new FormData();
  data.append("form-token", form.elements["form-token"].value);
  data.append("file", file, file.name);
  const answer = await fetch(form.action, { method: "POST", body: data });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const lines = page.querySelectorAll("#outcomes > li");
  if (lines.length === 0) {
    const line = document.createElement("li");
    line.className = "outcome";
    line.textContent = file.name + "：没有收下。" + (page.querySelector("main p")?.textContent ?? "");
    outcomes.append(line);
  }
  lines.forEach(line => outcomes.append(document.adoptNode(line)));
}

async function sendAll(files) {
  const total = files.length;
  const button = form.querySelector("button");
  button.disabled = true;
  for (let done = 0; done < total; done++) {
    progress.textContent = `正在上传第${done + 1}份，共${total}份：${files[done].name}`;
    try {
      await send(files[done]);
    } catch (trouble) {
      progress.textContent = `网络中断，第${done + 1}份起没有上传。请检查网络后再传一次，已收录的不会重复。`;
      button.disabled = false;
      return;
    }
  }
  progress.textContent = `${total}份都已处理，结果见下面。`;
  button.disabled = false;
  form.reset();
  await showList();
}

// The list below counts what has just come in. When it cannot be had, the one that stands stays.
async function showList() {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("section[aria-labelledby='list']");
  if (fresh) {
    document.querySelector("section[aria-labelledby='list']").replaceWith(document.adoptNode(fresh));
  }
}

form.addEventListener("submit", event => {
  const files = [...form.elements["file"].files, ...form.elements["folder"].files];
  if (files.length > 0) {
    event.preventDefault();
    sendAll(files);
  }
});
form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", async event => {
  event.preventDefault();
  form.classList.remove("over");
  // entries must be asked for before the first pause: afterwards the browser forgets what was dropped
  const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry);
  const files = entries.length > 0 ? [] : [...event.dataTransfer.files];
  for (const entry of entries) {
    files.push(...await within(entry));
  }
  if (files.length > 0) {
    sendAll(files);
  } else {
    progress.textContent = "拖来的文件夹里没有文件。";
  }
});

// The files of a dropped file or folder, with those of the folders in it.
async function within(entry) {
  if (entry.isFile) {
    return [await new Promise((found, missed) => entry.file(found, missed))];
  }
  const reader = entry.createReader();
  const files = [];
  // a folder is read in pieces of a hundred
  for (let some = await read(reader); some.length > 0; some = await read(reader)) {
    for (const one of some) {
      files.push(...await within(one));
    }
  }
  return files;
}

function read(reader) {
  return new Promise((found, missed) => reader.readEntries(found, missed));
}
