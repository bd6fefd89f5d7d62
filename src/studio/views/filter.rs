//! Owns the field that narrows a list down to what has some letters in its name. Refuses the list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field for letters; `wanted` has what stands in it.
pub fn filter(label: String, wanted: &UseStateHandle<String>) -> Html {
    let setter = wanted.setter();
    let oninput = move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            setter.set(input.value());
        }
    };
    html! {
        <label class="choice">
            { label }
            { " " }
            <input type="search" value={(**wanted).clone()} {oninput} />
        </label>
    }
}
