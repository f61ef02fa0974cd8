import type { DrawnFigure } from "./figureSvg.js";

/** Dots of the picture to one of the screen: sharp on paper. */
const SHARPNESS = 2;

/** The drawing as a PNG. Rejects when the browser cannot draw it. */
export async function figurePng({ svg, width, height }: DrawnFigure): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas to draw on");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came of the canvas")))),
  );
}
