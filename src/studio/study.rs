//! Owns asking for a study while a view that needs it is open, and asking again when what it depends on has changed. Refuses what is made of it.

use super::part::Part;
use super::state::Study;
use crate::protocol::studio::Ask;
use crate::protocol::worker::Subject;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

thread_local! {
    /// Numbers the studies of this page.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// The newest of a study of `subject` that depends on `matter`; it may be of an older matter until the first of the new one is there. Starts
/// when the page has answered what else is asked, ends with the view.
#[hook]
pub fn use_study<M: PartialEq + Clone + 'static>(
    part: &Part,
    subject: Option<Subject>,
    matter: M,
) -> Option<Rc<Study>> {
    let state = &part.state;
    let study_id = use_mut_ref(|| 0_u32);
    let complete = use_mut_ref(|| None::<M>);
    let newest = use_mut_ref(|| None::<Rc<Study>>);
    let ours = state.study.as_ref();
    if let Some(study) = ours.filter(|study| study.study_id == *study_id.borrow()) {
        newest.replace(Some(study.clone()));
        if study.done == study.of && study.failed.is_none() {
            complete.replace(Some(matter.clone()));
        }
    }
    {
        let (study_id, ask) = (study_id.clone(), part.ask.clone());
        let is_ready = state.phase == "ready" && subject.is_some();
        // Whoever reads another text forgets the study, also when nothing of it matters here.
        let text = state.text.clone();
        use_effect_with((is_ready, matter, text), move |(is_ready, matter, _)| {
            if let (true, Some(subject)) = (
                *is_ready && complete.borrow().as_ref() != Some(matter),
                subject,
            ) {
                let next = LAST.get() + 1;
                LAST.set(next);
                study_id.replace(next);
                ask.emit(Ask::Study {
                    study_id: next,
                    subject,
                });
            }
        });
    }
    {
        let ask = part.ask.clone();
        use_effect_with((), move |()| move || ask.emit(Ask::EndStudy));
    }
    newest.borrow().clone()
}
