// Makes shapes.json, which the map fetches: the world's countries by ISO 3166-1 alpha-2 code.
// Owns: which shape is which code. Refuses: names (the caller's words are localised) and Antarctica, where no account is.
// Countries too small for the coarse shapes come as one point each, taken from the finer ones.
// usage: node tools/charts-shapes.mjs FOLDER

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

// Three digits and two letters: what the shapes are called, and what the rest of the product calls them.
const CODES = `
242FJ 834TZ 732EH 124CA 840US 398KZ 860UZ 598PG 360ID 032AR 152CL 180CD 706SO 404KE 729SD 148TD 332HT 214DO 643RU 044BS
238FK 578NO 304GL 260TF 626TL 710ZA 426LS 484MX 858UY 076BR 068BO 604PE 170CO 591PA 188CR 558NI 340HN 222SV 320GT 084BZ
862VE 328GY 740SR 250FR 218EC 630PR 388JM 192CU 716ZW 072BW 516NA 686SN 466ML 478MR 204BJ 562NE 566NG 120CM 768TG 288GH
384CI 324GN 624GW 430LR 694SL 854BF 140CF 178CG 266GA 226GQ 894ZM 454MW 508MZ 748SZ 024AO 108BI 376IL 422LB 450MG 275PS
270GM 788TN 012DZ 400JO 784AE 634QA 414KW 368IQ 512OM 548VU 116KH 764TH 418LA 104MM 704VN 408KP 410KR 496MN 356IN 050BD
064BT 524NP 586PK 004AF 762TJ 417KG 795TM 364IR 760SY 051AM 752SE 112BY 804UA 616PL 040AT 348HU 498MD 642RO 440LT 428LV
233EE 276DE 100BG 300GR 792TR 008AL 191HR 756CH 442LU 056BE 528NL 620PT 724ES 372IE 540NC 090SB 554NZ 036AU 144LK 156CN
158TW 380IT 208DK 826GB 352IS 031AZ 268GE 608PH 458MY 096BN 705SI 246FI 703SK 203CZ 232ER 392JP 600PY 887YE 682SA 196CY
504MA 818EG 434LY 231ET 262DJ 800UG 646RW 070BA 807MK 688RS 499ME 780TT 728SS 583FM 584MH 850VI 316GU 016AS 654SH 612PN
660AI 136KY 060BM 092VG 500MS 832JE 831GG 833IM 776TO 702SG 690SC 674SM 882WS 662LC 585PW 570NU 184CK 533AW 531CW 520NR
492MC 480MU 470MT 462MV 438LI 296KI 308GD 663MF 652BL 212DM 174KM 052BB 048BH 574NF 020AD 534SX 336VA 580MP 239GS 086IO
796TC 678ST 670VC 659KN 666PM 876WF 258PF 248AX 234FO 446MO 344HK 132CV 334HM 028AG
`;
const CODE = new Map(CODES.trim().split(/\s+/).map((pair) => [pair.slice(0, 3), pair.slice(3)]));
const codeOf = ({ id, properties }) => CODE.get(id) ?? (properties.name === "Kosovo" ? "XK" : undefined);

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(`node_modules/world-atlas/${name}.json`, "utf8"));
const coarse = read("countries-110m");
const fine = read("countries-50m");

const countries = coarse.objects.countries;
countries.geometries = countries.geometries.filter(({ properties }) => properties.name !== "Antarctica");
const drawn = new Set(countries.geometries.map(codeOf));

const points = {};
for (const geometry of fine.objects.countries.geometries) {
  const code = codeOf(geometry);
  if (!code || drawn.has(code) || points[code]) continue;
  points[code] = geoCentroid(feature(fine, geometry)).map((degrees) => Number(degrees.toFixed(2)));
}

for (const geometry of countries.geometries) {
  const code = codeOf(geometry);
  delete geometry.properties;
  delete geometry.id;
  if (code) geometry.id = code;
}
delete coarse.objects.land;
writeFileSync(join(folder, "shapes.json"), JSON.stringify({ ...coarse, points }));
