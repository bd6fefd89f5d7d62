// Says, before anything is painted, whether the answer inside index.html stands for the one this link asks for: `data-still` on
// the document is "main" (it does, until the page has its own), "other" (it does not: its numbers are hidden) or "failed" (there
// will be no other). Without scripts there is no such attribute, and the answer stays with its sentence about the controls.
// Also says that the page stands inside an article (`data-embed`), so that the answer has the shape that the page will have.
// Refuses: what comes after the first paint (boot.js). A classic script in words that old browsers know.

(function () {
  var page = document.documentElement;
  var asked = document.currentScript ? document.currentScript.dataset : {};
  // What a link may say and still ask the main question.
  var known = { v: "1", view: "crowd", lang: "en", predict: "0" };
  var keys = ["scenario", "policies", "accounts", "seed"];
  for (var i = 0; i < keys.length; i += 1) known[keys[i]] = asked[keys[i]];
  // What asks for another question, or another look than the answer has.
  var others = ["scenario", "policies", "accounts", "seed", "view", "lang", "theme", "predict"];
  var state = "main";
  var pairs = location.search.slice(1).replace(/%2C/gi, ",").split("&");
  for (var j = 0; j < pairs.length; j += 1) {
    var pair = pairs[j].split("=");
    if (pair[0] === "embed" && pair[1] === "1") page.setAttribute("data-embed", "1");
    if (others.indexOf(pair[0]) >= 0 && pair[1] !== known[pair[0]]) state = "other";
  }
  // A browser without modules never runs boot.js.
  page.setAttribute("data-still", "noModule" in document.createElement("script") ? state : "failed");
})();
