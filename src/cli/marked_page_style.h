// How the page of marked text looks (marked_page.h).

#pragma once

namespace outlay {

inline constexpr const char* kMarkedPageStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: light-dark(#fdfdfb, #16181c); --ink: light-dark(#1d2128, #e4e6ea);
  --quiet: light-dark(#5c6470, #a0a7b2); --line: light-dark(#d9dce1, #363b44);
  --mark: light-dark(#1f5fbf, #7fb2ff); --fill: light-dark(#d9e8ff, #21406b); --card: light-dark(#ffffff, #22262d);
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.6 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
header.page, main { max-width: 74.5rem; margin: 0 auto; padding: 0 1rem }
h1 { font-size: 1.2rem; margin: 1rem 0 .4rem }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .2rem }
.source, .legend { color: var(--quiet); font-size: .85rem; margin: 0 0 1rem }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem }
article { border-top: 1px solid var(--line); padding: 1.5rem 0 2rem;
  display: grid; grid-template-columns: minmax(0, 44rem) minmax(0, 26rem); gap: 0 2.5rem }
article > .head { grid-column: 1 / -1 }
.text { overflow-wrap: anywhere }
.text p { margin: 0 0 .8rem }
.claim { position: relative; color: inherit; text-decoration: none; border-radius: .2em; padding: 0 .15em; white-space: normal;
  border: 1.5px solid transparent; -webkit-box-decoration-break: clone; box-decoration-break: clone }
.actual { background: var(--fill); border-color: var(--fill) }
.plan { border-color: var(--mark) }
.estimate { border: 1.5px dotted var(--mark) }
.possible { border: 1px dashed var(--quiet) }
.unsure::after { content: "?"; color: var(--quiet); font-size: .75em; vertical-align: super }
.claim:focus-visible, li a:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px }
.claim:target, li:target { background: var(--mark); color: var(--ground) }
li:target a, li:target .keys { color: var(--ground) }
.card { position: absolute; left: 0; top: 100%; z-index: 2; width: max-content; max-width: min(22rem, 80vw);
  background: var(--card); color: var(--ink); border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .6rem;
  box-shadow: 0 .3rem 1rem rgb(0 0 0 / .2); font-size: .85rem; line-height: 1.45; display: none }
.claim:hover > .card, .claim:focus > .card { display: block }
.card b, .keys b { font-weight: 600 }
.claims { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; font-size: .85rem; line-height: 1.45 }
.claims h3 { font-size: .85rem; color: var(--quiet); font-weight: 400; margin: 0 0 .5rem }
.claims ol { list-style: none; margin: 0; padding: 0 }
.claims li { border-top: 1px solid var(--line); padding: .35rem .3rem }
.claims a { color: var(--mark); text-decoration: none; font-variant-numeric: tabular-nums }
.keys { color: var(--quiet) }
@media (max-width: 56rem) { article { grid-template-columns: minmax(0, 1fr) } .claims { position: static; max-height: none; margin-top: 1rem } }
@media print { .card { display: none !important } .claims { position: static; max-height: none } }
)css";

}  // namespace outlay
