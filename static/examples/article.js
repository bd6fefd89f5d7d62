// Says below the example what the element tells its page. An article needs none of this; it shows how to listen.

const told = document.querySelector("#told");

addEventListener("freeze-frame-result", ({ detail }) => {
  told.textContent = `The frame shows a new result, ${detail.digest.slice(0, 12)}.`;
});
addEventListener("freeze-frame-error", ({ detail }) => {
  told.textContent = `The frame says: ${detail.message}`;
});
