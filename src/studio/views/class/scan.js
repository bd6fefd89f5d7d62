// Reads a code in what a camera sees; tools/charts bundles it into scan.js, which is loaded when a camera is first wanted.
// Owns: the picture that is looked at, and only its last. Refuses: the camera, and what a code means (scan.rs).

import decodeQR from "qr/decode.js";

/** What a picture is made smaller to, in px of its longer side: a code held up in a classroom is still read, and a look takes a few milliseconds. */
const MOST = 1024;

const canvas = document.createElement("canvas");
const context = canvas.getContext("2d", { willReadFrequently: true });

/** The text of a code in this moment of the video; undefined when there is none, or none that can be read. */
export function read(video) {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, MOST / Math.max(videoWidth, videoHeight));
  const [width, height] = [videoWidth, videoHeight].map((length) => Math.floor(length * scale));
  if (!(width > 0 && height > 0)) return undefined;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(video, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // It throws when it finds no code.
    return undefined;
  }
}
