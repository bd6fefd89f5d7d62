//! Owns the frame of a chart: loading the charts' module, handing it what to draw, hearing what a hand does to it. Refuses what is drawn, and
//! numbers of its own. The words and numbers of a chart stand beside it, so nothing is lost where it cannot be drawn.

use crate::web::address;
use js_sys::{Function, JSON, Object, Reflect};
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, console};
use yew::html::IntoPropValue;
use yew::prelude::*;

thread_local! {
    static MODULE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// What a hand does to a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Touch {
    /// A handle stands at the point of this id; `is_final` when it is let go.
    Move { id: String, is_final: bool },
    /// A point was chosen.
    Pick { id: String },
    /// The day at which a policy takes effect was moved.
    Notice { day: f64, is_final: bool },
    /// The review team's size was moved.
    Capacity { accounts: f64, is_final: bool },
}

/// What shall be drawn, as JSON: written once, since to compare and to copy a tree of values takes longer than the text of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec(Rc<str>);

impl IntoPropValue<Spec> for Value {
    fn into_prop_value(self) -> Spec {
        Spec(self.to_string().into())
    }
}

#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// As `src/charts/charts.d.ts` has it.
    pub spec: Spec,
    /// What of it seldom changes, as JSON: read once, and given to the charts as the same objects until it differs.
    #[prop_or_default]
    pub still: Rc<str>,
    #[prop_or_default]
    pub touched: Callback<Touch>,
    /// What is said where the chart cannot be drawn.
    #[prop_or_default]
    pub missing: String,
}

#[component]
pub fn Chart(props: &ChartProps) -> Html {
    // Of the chart itself: one that came with the properties would be another at every turn, and a drawing that waits for the module would lose it.
    let node = use_node_ref();
    let is_missing = use_state_eq(|| false);
    // Told of every new callback, so that a hand always moves what is on screen.
    let touched = use_mut_ref(|| props.touched.clone());
    touched.replace(props.touched.clone());
    let hear = use_memo((), |()| {
        Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if let Some(touch) = touch(&event) {
                touched.borrow().emit(touch);
            }
        })
    });
    // The newest wish: those before it that still wait for the module draw nothing.
    let newest = use_mut_ref(|| 0_u32);
    {
        let (node, hear, is_missing) = (node.clone(), hear.clone(), is_missing.setter());
        let still = use_memo(props.still.clone(), |still| {
            JSON::parse(still).unwrap_or_default()
        });
        use_effect_with(
            (props.spec.clone(), props.still.clone()),
            move |(spec, _)| {
                let text = spec.0.clone();
                let turn = *newest.borrow() + 1;
                newest.replace(turn);
                spawn_local(async move {
                    let module = module().await;
                    let Some(element) = node.cast::<Element>() else {
                        return; // The view is left.
                    };
                    if *newest.borrow() != turn {
                        return;
                    }
                    let drawn = module.and_then(|module| {
                        draw(&module, &element, (&still, &text), (*hear).as_ref())
                    });
                    // A chart that cannot be drawn leaves its table and its sentence, and says so.
                    if let Err(reason) = &drawn {
                        console::warn_2(&"A chart could not be drawn:".into(), reason);
                    }
                    is_missing.set(drawn.is_err());
                });
            },
        );
    }
    html! {
        <>
            <div class="chart" ref={node} hidden={*is_missing} />
            if *is_missing && !props.missing.is_empty() {
                <p class="chart-missing" role="status">{ &props.missing }</p>
            }
        </>
    }
}

fn draw(
    module: &JsValue,
    element: &Element,
    (still, spec): (&JsValue, &str),
    hear: &JsValue,
) -> Result<(), JsValue> {
    let draw: Function = Reflect::get(module, &"draw".into())?.dyn_into()?;
    let whole: Object = JSON::parse(spec)?.dyn_into()?;
    if let Some(still) = still.dyn_ref::<Object>() {
        Object::assign(&whole, still);
    }
    draw.call3(module, element, &whole, hear)?;
    Ok(())
}

/// The charts' module, if it is there already.
#[must_use]
pub fn loaded() -> Option<JsValue> {
    MODULE.with_borrow(Clone::clone)
}

/// The charts' module, through the boot script; loaded once.
pub async fn module() -> Result<JsValue, JsValue> {
    if let Some(module) = MODULE.with_borrow(Clone::clone) {
        return Ok(module);
    }
    let module = address::load("charts").await?;
    MODULE.replace(Some(module.clone()));
    Ok(module)
}

fn touch(event: &JsValue) -> Option<Touch> {
    let field = |name: &str| Reflect::get(event, &name.into()).unwrap_or_default();
    let is_final = field("final").is_truthy();
    Some(match field("type").as_string()?.as_str() {
        "move" => Touch::Move {
            id: field("id").as_string()?,
            is_final,
        },
        "pick" => Touch::Pick {
            id: field("id").as_string()?,
        },
        "notice" => Touch::Notice {
            day: field("value").as_f64()?,
            is_final,
        },
        "capacity" => Touch::Capacity {
            accounts: field("value").as_f64()?,
            is_final,
        },
        _ => return None,
    })
}
