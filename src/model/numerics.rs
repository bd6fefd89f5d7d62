//! Owns the portable mathematics: normal and logistic functions in double precision for thresholds, and single-precision versions
//! that a compiler can vectorise for whole columns. Refuses the standard library's transcendental functions, whose last bits differ
//! between platforms; only +, -, *, / and square root, which IEEE 754 fixes, and `libm` in pure Rust are used.

use std::f64::consts::FRAC_1_SQRT_2;

/// Standard normal distribution function.
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// Quantile of the standard normal distribution, by bisection on [`normal_cdf`] to the last bit; for display, not for columns.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle == low || middle == high {
            break;
        }
        if normal_cdf(middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// ln(p / (1 - p)).
#[must_use]
pub fn logit(p: f64) -> f64 {
    libm::log(p) - libm::log1p(-p)
}

/// 1 / (1 + e^-x).
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The middle of the interval of [0, 1) that the word stands for.
#[must_use]
pub fn uniform(word: u32) -> f64 {
    (f64::from(word) + 0.5) / 4_294_967_296.0
}

/// The number of words whose [`uniform`] lies below `p`: `uniform(word) < p` exactly when `word < words_below(p)`.
#[must_use]
pub fn words_below(p: f64) -> u64 {
    if p.is_nan() {
        return 0;
    }
    libm::ceil(p.clamp(0.0, 1.0) * 4_294_967_296.0 - 0.5).max(0.0) as u64
}

/// Natural logarithm of a positive, normal `x`; relative error below 2e-7 away from 1, absolute below 1e-7 near it.
#[inline(always)]
#[must_use]
pub fn ln_f32(x: f32) -> f32 {
    // x = 2^e * m with m in [sqrt(1/2), sqrt(2)), then ln m by the series of atanh.
    let bits = x.to_bits();
    let shifted = bits.wrapping_sub(0x3f35_04f3);
    let exponent = (shifted as i32 >> 23) as f32;
    let mantissa = f32::from_bits((shifted & 0x007f_ffff).wrapping_add(0x3f35_04f3));
    let f = mantissa - 1.0;
    let s = f / (2.0 + f);
    let t = s * s;
    let series =
        s * (2.0 + t * (0.666_666_6 + t * (0.400_009_7 + t * (0.284_987_9 + t * 0.242_790_8))));
    exponent * 0.693_145_75 + (series + exponent * 1.428_606_8e-6)
}

/// e^x for x in -87 ..= 88, clamped outside; relative error below 3e-7.
#[inline(always)]
#[must_use]
pub fn exp_f32(x: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0; // 1.5 * 2^23: adding it leaves the nearest integer in the low bits
    let x = x.clamp(-87.0, 88.0);
    let shifted = x * std::f32::consts::LOG2_E + ROUND;
    let n = shifted - ROUND;
    let r = (x - n * 0.693_359_4) + n * 2.121_944_4e-4;
    let p = 1.0
        + r * (1.0
            + r * (0.5
                + r * (0.166_666_5 + r * (0.041_665_8 + r * (0.008_369_0 + r * 0.001_381_9)))));
    let scale = f32::from_bits((shifted.to_bits() << 23).wrapping_add(0x3f80_0000));
    p * scale
}

/// Standard normal quantile of [`uniform`]`(word)`, increasing in the word; absolute error below 3e-6 up to
/// |z| = 5, which one account in 1.7 million exceeds, and below 3e-3 beyond.
///
/// The approximation of the inverse error function is Giles (2010), "Approximating the erfinv function", single precision.
#[inline(always)]
#[must_use]
pub fn normal_f32(word: u32) -> f32 {
    let upper = (word as i32) < 0;
    let folded = if upper { !word } else { word };
    // Twice the probability of the nearer tail, in (0, 1).
    let tail = (folded as i32 as f32 + 0.5) * (1.0 / 2_147_483_648.0);
    let x = 1.0 - tail;
    let w = -ln_f32(tail * (2.0 - tail));
    let a = w - 2.5;
    let near = 1.501_409_4
        + a * (0.246_640_73
            + a * (-0.004_177_681_6
                + a * (-0.001_253_725
                    + a * (2.185_808_7e-4
                        + a * (-4.391_506_5e-6
                            + a * (-3.523_387_7e-6
                                + a * (3.432_739_4e-7 + a * 2.810_226_4e-8)))))));
    let b = w.sqrt() - 3.0;
    let far = 2.832_976_8
        + b * (1.001_674
            + b * (0.009_438_87
                + b * (-0.007_622_461_3
                    + b * (0.005_739_507_7
                        + b * (-0.003_673_428_4
                            + b * (0.001_349_343_2
                                + b * (1.009_505_6e-4 + b * -2.002_142_6e-4)))))));
    let magnitude = std::f32::consts::SQRT_2 * x * if w < 5.0 { near } else { far };
    if upper { magnitude } else { -magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_functions_meet_tabulated_values() {
        for (z, p) in [
            (0.0, 0.5),
            (1.0, 0.841_344_746_068_542_9),
            (-2.0, 0.022_750_131_948_179_2),
            (-6.0, 9.865_876_450_376_98e-10),
        ] {
            assert!((normal_cdf(z) - p).abs() < 1e-15 + 1e-13 * p, "{z}");
            assert!((normal_quantile(p) - z).abs() < 1e-9, "{p}");
        }
        assert_eq!(logistic(0.0), 0.5);
        assert!((logistic(logit(0.95)) - 0.95).abs() < 1e-15);
    }

    #[test]
    fn words_below_counts_the_words_whose_uniform_is_below() {
        assert_eq!(words_below(0.0), 0);
        assert_eq!(words_below(1.0), 1 << 32);
        assert_eq!(words_below(f64::NAN), 0);
        for p in [1e-9, 0.02, 0.3, 0.5, 0.999_999] {
            let k = words_below(p) as u32;
            assert!(uniform(k - 1) < p && p <= uniform(k), "{p}");
        }
    }

    #[test]
    fn single_precision_functions_stay_within_their_stated_errors() {
        let mut x = 1.3e-30_f32;
        while x < 1e30 {
            let exact = libm::log(f64::from(x));
            let error = (f64::from(ln_f32(x)) - exact).abs();
            assert!(error < 1e-7 + 2e-7 * exact.abs(), "ln {x}: {error}");
            x *= 1.0137;
        }
        let mut x = -86.9_f32;
        while x < 87.9 {
            let exact = libm::exp(f64::from(x));
            let error = (f64::from(exp_f32(x)) / exact - 1.0).abs();
            assert!(error < 3e-7, "exp {x}: {error}");
            x += 0.0173;
        }
        let mut word = 0_u32;
        let mut last = f32::NEG_INFINITY;
        loop {
            let z = normal_f32(word);
            assert!(z >= last - 2e-6, "falls at {word}");
            last = z;
            let error = (f64::from(z) - normal_quantile(uniform(word))).abs();
            let allowed = if z.abs() < 5.0 { 3e-6 } else { 3e-3 };
            assert!(error < allowed, "normal {word}: {error}");
            let Some(next) = word.checked_add(1 + word.min(!word) / 300) else {
                break;
            };
            word = next;
        }
    }
}
