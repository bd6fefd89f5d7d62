//! Owns a worker's side of a run: its part of the accounts, worked on a slice at a time, and, in the first worker, the queues of appeals and
//! the adding up; its part of a study while no run is under way; and *Why me?*, at once. Refuses the browser: it takes requests and gives replies, wherever they come from and go to.

use crate::link::packed::unpacked;
use crate::model::crowd::{Sample, crowd};
use crate::model::explain::{Explanation, explain};
use crate::model::outcome::{Metrics, PolicyOutcome};
use crate::model::policy::Policy;
use crate::model::population::Plan;
use crate::model::reading::read_scenario;
use crate::model::review::{Decisions, Filings, Queue};
use crate::model::scenario::Scenario;
use crate::model::simulation::{
    Filed, Pass, Population, Serial, Share, conclude, metrics, outcome, queues,
};
use crate::pool::study::{Study, named};
use crate::protocol;
use crate::protocol::crowd::Crowd;
use crate::protocol::glance::Glance;
use crate::protocol::worker::{Brief, Found, Passed, Reply, Request};
use std::collections::BTreeMap;

/// Chunks that are drawn between two looks at the requests that came in: a few milliseconds of work.
const SLICE: usize = 8;
/// Chunks that are passed over between two looks, which takes far less time.
const PASS_SLICE: usize = 64;

/// A reply, and the bytes that go beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    pub reply: Reply,
    pub bytes: Option<Vec<u8>>,
}

impl From<Reply> for Outgoing {
    fn from(reply: Reply) -> Self {
        Outgoing { reply, bytes: None }
    }
}

/// What a worker keeps between requests.
#[derive(Default)]
pub struct Desk {
    scenario: Option<Scenario>,
    /// The accounts of the first replicate, for the next run, also when that is of another scenario.
    population: Option<Population>,
    /// The accounts of the picture before.
    sample: Sample,
    job: Option<Job>,
    /// The newest run that was asked for here.
    begun: u32,
    /// What other parts file of runs that are still to be asked for here: the way from them may be the shorter one.
    early: Vec<(Passed, Vec<u8>)>,
    study: Option<Study>,
    /// Nothing is worked on; what is asked meanwhile waits.
    is_resting: bool,
}

/// A run that is under way.
struct Job {
    run_id: u32,
    part: u32,
    parts: u32,
    seed: u64,
    replicates: u32,
    marks: u32,
    policies: Vec<Policy>,
    plan: Plan,
    /// The replicate that is being worked on here; `replicates` when all are.
    replicate: u32,
    population: Population,
    pass: Option<Pass>,
    /// What the finished pass found to be filed.
    filed: Option<Filed>,
    /// When all that is filed is decided, by policy; what is filed waits for it.
    decisions: Option<Vec<Decisions>>,
    /// By replicate. Only in the first worker.
    gathered: BTreeMap<u32, Gathered>,
    /// The policies' results of the first replicate.
    first: Vec<PolicyOutcome>,
    samples: BTreeMap<u32, Vec<Metrics>>,
    /// Replicates of which nothing is left to do here.
    behind: u32,
}

/// What has come together of a replicate.
struct Gathered {
    /// By part, then policy.
    filings: Vec<Option<Vec<Filings>>>,
    /// By policy, once the filings of all parts are there.
    queues: Vec<Queue>,
    /// By part.
    shares: Vec<Option<Share>>,
}

impl Desk {
    /// Takes a request. Work that it asks for is done by [`Desk::step`]; a new run puts an end to the one before.
    pub fn take(&mut self, request: Request, bytes: Option<&[u8]>) -> Vec<Outgoing> {
        match request {
            Request::Read { text, edits } => vec![self.read(&text, edits.as_deref())],
            Request::Cancel => {
                self.end_job();
                Vec::new()
            }
            Request::Run { run_id, .. } => {
                self.end_job();
                self.begun = run_id;
                let early = std::mem::take(&mut self.early);
                match self.begin(request) {
                    Ok(job) => {
                        self.job = Some(job);
                        let mut said = Vec::new();
                        for (passed, bytes) in early {
                            said.extend(self.pass(passed, &bytes));
                        }
                        said
                    }
                    Err(reason) => vec![Reply::Failed { run_id, reason }.into()],
                }
            }
            Request::Study {
                study_id,
                part,
                parts,
                accounts,
                seed,
                subject,
            } => {
                let study = self.scenario().and_then(|scenario| {
                    let (share, draw) = ((part, parts), (accounts, seed));
                    Study::new(scenario, study_id, share, draw, &subject)
                });
                match study {
                    Ok(study) => {
                        self.study = Some(study).filter(|study| !study.is_over());
                        Vec::new()
                    }
                    Err(reason) => {
                        self.study = None;
                        vec![Reply::StudyFailed { study_id, reason }.into()]
                    }
                }
            }
            Request::EndStudy => {
                self.study = None;
                Vec::new()
            }
            Request::Rest { is_resting } => {
                self.is_resting = is_resting;
                Vec::new()
            }
            // Ways are not the desk's.
            Request::Link { .. } => Vec::new(),
            Request::Explain {
                ask_id,
                policy,
                account,
                accounts,
                seed,
            } => {
                let reply = match self.explained(policy, account, accounts, seed) {
                    Ok(explanation) => Reply::Explained {
                        ask_id,
                        explanation: serde_json::to_string(&explanation).unwrap_or_default(),
                    },
                    Err(reason) => Reply::Unexplained { ask_id, reason },
                };
                vec![reply.into()]
            }
            Request::Passed(passed) => self.pass(passed, bytes.unwrap_or_default()),
        }
    }

    /// Takes what another part has found.
    fn pass(&mut self, passed: Passed, bytes: &[u8]) -> Vec<Outgoing> {
        let Passed {
            run_id,
            replicate,
            part,
            found,
        } = passed;
        if run_id > self.begun {
            self.early.push((passed, bytes.to_owned()));
            return Vec::new();
        }
        let Some(job) = self.job_of(run_id, replicate, part) else {
            return Vec::new();
        };
        match found {
            Found::Filings if job.add_filings(replicate, part, bytes) => self.decide(),
            Found::Decisions if part == 0 && job.add_decisions(replicate, bytes) => self.settle(),
            Found::Share if job.add_share(replicate, part, bytes) => self.conclude(replicate),
            _ => self.garbled(run_id, part),
        }
    }

    /// Whether [`Desk::step`] has something to do.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        match &self.job {
            _ if self.is_resting => false,
            Some(job) if job.behind < job.replicates => {
                let is_waiting = job.filed.is_some() && job.decisions.is_none();
                !is_waiting && job.replicate < job.replicates
            }
            _ => self.study.is_some(),
        }
    }

    /// Does a slice of the work. A study rests while a run is under way, also while that waits for another worker.
    pub fn step(&mut self) -> Vec<Outgoing> {
        match &self.job {
            _ if self.is_resting => Vec::new(),
            Some(job) if job.behind < job.replicates => self.run(),
            _ => self.do_study(),
        }
    }

    fn do_study(&mut self) -> Vec<Outgoing> {
        let (Some(study), Some(scenario)) = (&mut self.study, &self.scenario) else {
            return Vec::new();
        };
        let reply = study.step(scenario);
        if study.is_over() {
            self.study = None;
        }
        reply.into_iter().map(Outgoing::from).collect()
    }

    fn run(&mut self) -> Vec<Outgoing> {
        let (Some(job), Some(scenario)) = (&mut self.job, &self.scenario) else {
            return Vec::new();
        };
        if job.replicate >= job.replicates {
            return Vec::new();
        }
        if job.filed.is_some() {
            return self.settle();
        }
        let (drawn, chunks) = job.population.progress();
        if drawn < chunks {
            job.population.draw_some(SLICE, &Serial);
            if job.population.progress().0 < chunks {
                return vec![job.progress()];
            }
        }
        let pass = job
            .pass
            .get_or_insert_with(|| Pass::new(&job.population, scenario, &job.policies));
        pass.some(&job.population, &job.policies, PASS_SLICE, &Serial);
        if pass.done() < chunks {
            return vec![job.progress()];
        }
        let Some(pass) = job.pass.take() else {
            return Vec::new();
        };
        let filed = job.population.filed(&job.policies, pass);
        if job.part > 0 {
            let mut bytes = Vec::new();
            for filings in &filed.filings {
                filings.to_bytes(&mut bytes);
            }
            job.filed = Some(filed);
            let reply = job.passed(0, Found::Filings);
            let filed = Outgoing {
                reply,
                bytes: Some(bytes),
            };
            return vec![filed, job.progress()];
        }
        let filings = filed.filings.clone();
        job.filed = Some(filed);
        job.gathered(job.replicate).filings[0] = Some(filings);
        let mut said = vec![job.progress()];
        said.extend(self.decide());
        said
    }

    fn read(&mut self, text: &str, edits: Option<&str>) -> Outgoing {
        self.end_job();
        self.study = None;
        self.scenario = None;
        match read_scenario(text.as_bytes()) {
            Ok(preset) => {
                let edited = edits.map(|edits| unpacked(&preset, edits));
                let (scenario, unpacked) = match edited {
                    None => (preset, None),
                    Some(Ok(scenario)) => {
                        let text = serde_json::to_string(&scenario);
                        (scenario, Some(text.map_err(|error| error.to_string())))
                    }
                    Some(Err(reason)) => (preset, Some(Err(reason.to_string()))),
                };
                let brief = Brief::of(&scenario);
                self.scenario = Some(scenario);
                Reply::Scenario { brief, unpacked }.into()
            }
            Err(problems) => {
                let problems = problems.reported().iter().map(ToString::to_string);
                Reply::Refused {
                    problems: problems.collect(),
                }
                .into()
            }
        }
    }

    fn scenario(&self) -> Result<&Scenario, String> {
        let scenario = self.scenario.as_ref();
        scenario.ok_or_else(|| "no sound scenario was read".to_owned())
    }

    fn explained(
        &self,
        policy: String,
        account: u64,
        accounts: u64,
        seed: u64,
    ) -> Result<Explanation, String> {
        let scenario = self.scenario()?;
        let policies = named(scenario, &[policy])?;
        let plan = Plan::new(scenario, accounts).map_err(|error| error.to_string())?;
        let mut explained = policies
            .iter()
            .filter_map(|policy| explain(scenario, &plan, policy, seed, account));
        explained
            .next()
            .ok_or_else(|| format!("there are {} accounts", plan.simulated))
    }

    fn begin(&mut self, request: Request) -> Result<Job, String> {
        let Request::Run {
            run_id,
            part,
            parts,
            accounts,
            seed,
            replicates,
            policies: ids,
            marks,
        } = request
        else {
            return Err("not a run".to_owned());
        };
        let scenario = self.scenario()?;
        let policies = named(scenario, &ids)?;
        let plan = Plan::new(scenario, accounts).map_err(|error| error.to_string())?;
        let population = match self.population.take() {
            Some(before) => before.moved(plan.clone(), part, parts, seed),
            None => Population::share(plan.clone(), part, parts, seed),
        };
        Ok(Job {
            run_id,
            part,
            parts: parts.max(1),
            seed,
            replicates: replicates.max(1),
            marks,
            policies,
            plan,
            replicate: 0,
            population,
            pass: None,
            filed: None,
            decisions: None,
            gathered: BTreeMap::new(),
            first: Vec::new(),
            samples: BTreeMap::new(),
            behind: 0,
        })
    }

    /// Ends the job and keeps the accounts of its first replicate, drawn as far as they are.
    fn end_job(&mut self) {
        if let Some(job) = self.job.take()
            && job.replicate == 0
        {
            self.population = Some(job.population);
        }
    }

    fn next_replicate(&mut self) {
        let Some(job) = &mut self.job else { return };
        job.replicate += 1;
        let seed = job.seed.wrapping_add(u64::from(job.replicate));
        let next = if job.replicate < job.replicates {
            Population::share(job.plan.clone(), job.part, job.parts, seed)
        } else {
            Population::share(job.plan.clone(), 0, u32::MAX, seed)
        };
        let done = std::mem::replace(&mut job.population, next);
        if job.replicate == 1 {
            self.population = Some(done);
        } else if job.replicate < job.replicates {
            job.population.reuse(done);
        }
    }

    /// The job, if a message of another part about this replicate concerns it.
    fn job_of(&mut self, run_id: u32, replicate: u32, part: u32) -> Option<&mut Job> {
        let job = self.job.as_mut()?;
        let is_other = part != job.part && part < job.parts;
        (job.run_id == run_id && is_other && replicate < job.replicates).then_some(job)
    }

    /// Another part's message cannot be understood: this run will have no result.
    fn garbled(&mut self, run_id: u32, part: u32) -> Vec<Outgoing> {
        self.end_job();
        let reason = format!("what worker {part} found did not arrive whole");
        vec![Reply::Failed { run_id, reason }.into()]
    }

    /// When the filings of all parts are there, the first worker works the queues off and tells the others when it decides what.
    fn decide(&mut self) -> Vec<Outgoing> {
        let Some(job) = &mut self.job else {
            return Vec::new();
        };
        let gathered = job.gathered(job.replicate);
        if !gathered.filings.iter().all(Option::is_some) {
            return Vec::new();
        }
        let filings = gathered.filings.iter_mut().filter_map(Option::take);
        let filings: Vec<_> = filings.collect();
        let queues = queues(&job.plan, &job.policies, &filings);
        let decisions: Vec<_> = queues.iter().map(|queue| queue.decisions.clone()).collect();
        job.gathered(job.replicate).queues = queues;
        let bytes = protocol::packed(&decisions);
        let told = (1..job.parts).map(|to| Outgoing {
            reply: job.passed(to, Found::Decisions),
            bytes: bytes.clone(),
        });
        let told: Vec<_> = told.collect();
        job.decisions = Some(decisions);
        // Others wait to be told, so this part's own share comes in the next step.
        if told.is_empty() { self.settle() } else { told }
    }

    /// Adds up this part's share of a replicate, once that is decided, and goes on to the next.
    fn settle(&mut self) -> Vec<Outgoing> {
        let Some(job) = &mut self.job else {
            return Vec::new();
        };
        let Some(decisions) = job.decisions.take() else {
            return Vec::new();
        };
        let Some(filed) = job.filed.take() else {
            return Vec::new();
        };
        let share = job.population.settled(&job.policies, &filed, &decisions);
        let replicate = job.replicate;
        if job.part == 0 {
            job.gathered(replicate).shares[0] = Some(share);
            self.next_replicate();
            return self.conclude(replicate);
        }
        let reply = job.passed(0, Found::Share);
        job.behind += 1;
        self.next_replicate();
        vec![Outgoing {
            reply,
            bytes: protocol::packed(&share),
        }]
    }

    /// When all shares of a replicate are there, what they add up to.
    fn conclude(&mut self, replicate: u32) -> Vec<Outgoing> {
        let (Some(job), Some(scenario)) = (&mut self.job, &self.scenario) else {
            return Vec::new();
        };
        if !job.gathered(replicate).shares.iter().all(Option::is_some) {
            return Vec::new();
        }
        let Some(Gathered { queues, shares, .. }) = job.gathered.remove(&replicate) else {
            return Vec::new();
        };
        let shares = shares.into_iter().flatten().collect();
        let policies = conclude(scenario, &job.plan, &job.policies, &queues, shares);
        job.behind += 1;
        job.samples.insert(replicate, metrics(&policies));
        let mut outgoing = Vec::new();
        if replicate == 0 {
            job.first.clone_from(&policies);
            let samples = [metrics(&policies)];
            let outcome = outcome(scenario, &job.plan, job.seed, policies, &samples);
            let crowd = job.crowd(&mut self.sample, scenario);
            outgoing.push(Outgoing {
                bytes: Some(crowd.bytes()),
                reply: Reply::Done {
                    run_id: job.run_id,
                    outcome: Box::new(Glance::of(&outcome)),
                    document: protocol::packed(&outcome).unwrap_or_default(),
                    crowd: crowd.head(),
                },
            });
        }
        if job.replicates > 1 && job.samples.len() == job.replicates as usize {
            let samples: Vec<_> = std::mem::take(&mut job.samples).into_values().collect();
            let first = std::mem::take(&mut job.first);
            let outcome = outcome(scenario, &job.plan, job.seed, first, &samples);
            let reply = Reply::Refined {
                run_id: job.run_id,
                outcome: Box::new(Glance::of(&outcome)),
                document: protocol::packed(&outcome).unwrap_or_default(),
            };
            outgoing.push(reply.into());
        }
        outgoing
    }
}

impl Job {
    fn gathered(&mut self, replicate: u32) -> &mut Gathered {
        let parts = self.parts as usize;
        self.gathered.entry(replicate).or_insert_with(|| Gathered {
            filings: vec![None; parts],
            queues: Vec::new(),
            shares: vec![None; parts],
        })
    }

    /// What this part has found, for the worker of part `to`.
    fn passed(&self, to: u32, found: Found) -> Reply {
        let passed = Passed {
            run_id: self.run_id,
            replicate: self.replicate,
            part: self.part,
            found,
        };
        Reply::Passed { to, passed }
    }

    /// How far the work is for which nobody else is waited.
    fn progress(&self) -> Outgoing {
        let (drawn, chunks) = self.population.progress();
        let passed = match &self.filed {
            Some(_) => chunks,
            None => self.pass.as_ref().map_or(0, Pass::done),
        };
        let reply = Reply::Progress {
            run_id: self.run_id,
            replicate: self.replicate,
            done: (drawn + passed) as u32,
            of: 2 * chunks as u32,
        };
        reply.into()
    }

    /// Whether the bytes are what another part files on the policies.
    fn add_filings(&mut self, replicate: u32, part: u32, mut bytes: &[u8]) -> bool {
        let policies = self.policies.iter();
        let read = policies.map(|policy| Filings::none(&self.plan, policy).read(&mut bytes));
        let filings: Option<Vec<_>> = read.collect();
        let filings = filings.filter(|_| bytes.is_empty());
        let is_sound = filings.is_some();
        if is_sound {
            self.gathered(replicate).filings[part as usize] = filings;
        }
        is_sound
    }

    /// Whether the bytes are decisions on the policies, and this part waits for them.
    fn add_decisions(&mut self, replicate: u32, bytes: &[u8]) -> bool {
        let decisions: Option<Vec<Decisions>> = protocol::unpacked(bytes);
        let decisions = decisions.filter(|decisions| {
            decisions.len() == self.policies.len()
                && decisions.iter().all(|each| each.is_of(&self.plan))
                && self.filed.is_some()
                && replicate == self.replicate
        });
        let is_sound = decisions.is_some();
        if is_sound {
            self.decisions = decisions;
        }
        is_sound
    }

    /// Whether the bytes are what another part adds to the result.
    fn add_share(&mut self, replicate: u32, part: u32, bytes: &[u8]) -> bool {
        let share: Option<Share> = protocol::unpacked(bytes);
        let share = share.filter(|share| share.is_of(&self.plan, &self.policies));
        let is_sound = share.is_some();
        if is_sound {
            self.gathered(replicate).shares[part as usize] = share;
        }
        is_sound
    }

    fn crowd(&self, sample: &mut Sample, scenario: &Scenario) -> Crowd {
        let (plan, policies) = (&self.plan, &self.policies);
        let picture = crowd(sample, scenario, plan, policies, self.seed, self.marks);
        let ids = self.policies.iter().map(|policy| policy.id.clone());
        Crowd {
            accounts_per_mark: picture.accounts_per_mark,
            account: picture.account,
            cohort: picture.cohort,
            class: picture.class,
            fates: ids.zip(picture.fates).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::worker::Subject;

    const SCENARIO: &str = include_str!("../../static/scenarios/two-shores.json");

    /// Runs, and tells in how many slices.
    fn run(desk: &mut Desk, text: &str) -> usize {
        let text = text.to_owned();
        desk.take(Request::Read { text, edits: None }, None);
        let request = Request::Run {
            run_id: 1,
            part: 0,
            parts: 1,
            accounts: 50_000,
            seed: 1,
            replicates: 1,
            policies: vec!["targeted".to_owned()],
            marks: 10,
        };
        desk.take(request, None);
        let mut slices = 0;
        while desk.is_busy() {
            desk.step();
            slices += 1;
        }
        slices
    }

    #[test]
    fn accounts_that_are_kept_take_no_slices() {
        let mut desk = Desk::default();
        assert!(run(&mut desk, SCENARIO) > 1);
        assert_eq!(run(&mut desk, SCENARIO), 1);
        let medians = r#""innocent": 120, "facilitator": 3000, "designated": 20000"#;
        let richer = SCENARIO.replace(
            medians,
            r#""innocent": 240, "facilitator": 6000, "designated": 40000"#,
        );
        assert!(richer != SCENARIO);
        assert!(run(&mut desk, &richer) > 1);
    }

    /// How many chunks were drawn again for the next text, told by a mark left in each that drawing would wipe out.
    fn redrawn(next: &str) -> usize {
        let mut desk = Desk::default();
        run(&mut desk, SCENARIO);
        let marked = desk
            .population
            .as_mut()
            .map_or(&mut [][..], |p| &mut p.chunks);
        assert!(marked.len() > 4);
        for chunk in marked {
            chunk.balance[0] = -1.0;
        }
        run(&mut desk, next);
        let chunks = desk.population.map_or(Vec::new(), |p| p.chunks);
        assert!(chunks.len() > 4);
        chunks
            .iter()
            .filter(|chunk| chunk.balance[0] >= 0.0)
            .count()
    }

    #[test]
    fn work_at_rest_goes_on_where_it_was() {
        let settled = |rests: bool| {
            let mut desk = Desk::default();
            let text = SCENARIO.to_owned();
            desk.take(Request::Read { text, edits: None }, None);
            let policies = vec!["targeted".to_owned()];
            let mut said = desk.take(
                Request::Run {
                    run_id: 1,
                    part: 0,
                    parts: 1,
                    accounts: 50_000,
                    seed: 1,
                    replicates: 1,
                    policies,
                    marks: 10,
                },
                None,
            );
            said.extend(desk.step());
            if rests {
                desk.take(Request::Rest { is_resting: true }, None);
                assert!(!desk.is_busy());
                assert_eq!(desk.step(), vec![]);
                desk.take(Request::Rest { is_resting: false }, None);
            }
            assert!(desk.is_busy());
            while desk.is_busy() {
                said.extend(desk.step());
            }
            said
        };
        assert_eq!(settled(true), settled(false));
    }

    #[test]
    fn another_text_redraws_only_what_differs() {
        let moved = |from: &str, to: &str| {
            assert!(SCENARIO.contains(from), "{from}");
            redrawn(&SCENARIO.replace(from, to))
        };
        let threshold = r#"{"name_score_at_least": 0.95}, "measure": "freeze"}]}"#;
        assert_eq!(moved(threshold, &threshold.replace("0.95", "0.5")), 0);
        assert_eq!(
            moved(r#""capacity_per_day": 2500"#, r#""capacity_per_day": 9"#),
            0
        );
        assert_eq!(moved(r#""horizon_days": 120"#, r#""horizon_days": 90"#), 0);
        assert_eq!(
            moved(
                r#""location": {"innocent": -3.0"#,
                r#""location": {"innocent": -2.0"#
            ),
            0
        );
        let designated = moved(
            r#""median_eur": {"innocent": 120, "facilitator": 3000, "designated": 20000}"#,
            r#""median_eur": {"innocent": 120, "facilitator": 3000, "designated": 10000}"#,
        );
        assert!((1..=4).contains(&designated), "{designated}");
    }

    #[test]
    fn a_study_rests_while_a_run_is_under_way() {
        let mut desk = Desk::default();
        let text = SCENARIO.to_owned();
        desk.take(Request::Read { text, edits: None }, None);
        let study = Request::Study {
            study_id: 1,
            part: 0,
            parts: 1,
            accounts: 20_000,
            seed: 1,
            subject: Subject::Frontier,
        };
        desk.take(study, None);
        for _ in 0..5 {
            desk.step();
        }
        // The other part of the run never answers: the study rests all the same.
        let request = |parts| Request::Run {
            run_id: 1,
            part: 0,
            parts,
            accounts: 50_000,
            seed: 1,
            replicates: 1,
            policies: vec!["blanket".to_owned()],
            marks: 10,
        };
        desk.take(request(2), None);
        while desk.is_busy() {
            for said in desk.step() {
                let is_of_the_run =
                    matches!(said.reply, Reply::Progress { .. } | Reply::Passed { .. });
                assert!(is_of_the_run, "{said:?}");
            }
        }
        assert_eq!(desk.step(), []);
        desk.take(request(1), None);
        let mut said = Vec::new();
        while desk.is_busy() {
            said.extend(desk.step());
        }
        let done = |said: &Outgoing| matches!(said.reply, Reply::Done { .. });
        let studied = |said: &Outgoing| matches!(said.reply, Reply::Studied { .. });
        let place = said.iter().position(done);
        assert!(place.is_some() && place < said.iter().position(studied));
    }

    #[test]
    fn messages_that_come_twice_or_not_whole_cost_a_run_at_most() {
        let request = |part| Request::Run {
            run_id: 1,
            part,
            parts: 2,
            accounts: 50_000,
            seed: 1,
            replicates: 1,
            policies: vec!["blanket".to_owned()],
            marks: 10,
        };
        let mut desks = [Desk::default(), Desk::default()];
        let mut said = [Vec::new(), Vec::new()];
        for (part, desk) in (0..).zip(&mut desks) {
            let text = SCENARIO.to_owned();
            desk.take(Request::Read { text, edits: None }, None);
            desk.take(request(part), None);
            while desk.is_busy() {
                said[part as usize].extend(desk.step());
            }
        }
        let filings = said[1].drain(..).find_map(|said| said.bytes).unwrap();
        let passed = |part, found| {
            Request::Passed(Passed {
                run_id: 1,
                replicate: 0,
                part,
                found,
            })
        };
        let is_passed = |said: &[Outgoing], to, part, found| {
            let wanted = passed(part, found);
            matches!(said, [Outgoing { reply: Reply::Passed { to: other, passed }, .. }]
                if *other == to && Request::Passed(*passed) == wanted)
        };
        let filed = passed(1, Found::Filings);
        let told = desks[0].take(filed.clone(), Some(&filings));
        assert!(is_passed(&told, 1, 0, Found::Decisions), "{told:?}");
        assert_eq!(desks[0].take(filed.clone(), Some(&filings)), []);
        assert_eq!(desks[0].step(), []);
        assert_eq!(desks[0].take(filed, Some(&filings)), []);
        let decided = passed(0, Found::Decisions);
        let decisions = told[0].bytes.as_deref();
        let shared = desks[1].take(decided.clone(), decisions);
        assert!(is_passed(&shared, 0, 1, Found::Share), "{shared:?}");
        let failed = |said: &[Outgoing]| {
            matches!(
                said,
                [Outgoing {
                    reply: Reply::Failed { .. },
                    ..
                }]
            )
        };
        assert!(failed(&desks[1].take(decided, decisions)));
        let share = passed(1, Found::Share);
        let mut bytes = shared[0].bytes.clone().unwrap();
        bytes.pop();
        assert!(failed(&desks[0].take(share.clone(), Some(&bytes))));
        assert_eq!(desks[0].take(share, Some(&bytes)), []);
    }

    #[test]
    fn a_text_that_is_not_sound_leaves_the_accounts_as_they_are() {
        let mut desk = Desk::default();
        run(&mut desk, SCENARIO);
        let before = desk.population.as_ref().map(|p| p.chunks.clone());
        let text = "{}".to_owned();
        let said = desk.take(Request::Read { text, edits: None }, None);
        assert!(
            matches!(&said[..], [Outgoing { reply: Reply::Refused { problems }, .. }] if !problems.is_empty())
        );
        assert!(before.is_some());
        assert!(desk.population.map(|p| p.chunks) == before);
    }
}
