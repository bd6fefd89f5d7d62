//! Owns the portable mathematics: normal and logistic functions in double precision for thresholds, and single-precision
//! ones, sixteen lanes at once, for whole columns. Refuses the standard library's transcendental functions, whose last bits differ
//! between platforms; only +, -, *, / and square root, which IEEE 754 fixes, and `libm` in pure Rust are used.

use std::f64::consts::FRAC_1_SQRT_2;
use wide::{f32x4, f32x16, i32x4, i32x16, u32x16};

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

/// Whole numbers as floating-point ones, four at a time: `wide` converts more than four one by one.
#[inline(always)]
#[must_use]
pub fn float(x: i32x16) -> f32x16 {
    bytemuck::cast(bytemuck::cast::<i32x16, [i32x4; 4]>(x).map(f32x4::from_i32x4))
}

/// The shortest decimal that reads back as this number, as names and messages write it. The one way of writing numbers that results need anyway:
/// `core` brings tables of its own for another.
///
/// ```
/// use freeze_frame_model::numerics::decimal;
/// assert_eq!([0.95, 120.0, -0.5, 1e300].map(decimal), ["0.95", "120", "-0.5", "1e+300"]);
/// ```
#[must_use]
pub fn decimal(value: f64) -> String {
    let mut written = serde_json::to_string(&value).unwrap_or_default();
    if written.ends_with(".0") {
        written.truncate(written.len() - 2);
    }
    written
}

/// Natural logarithm of positive, normal `x`; relative error below 2e-7 away from 1, absolute below 1e-7 near it.
#[inline(always)]
#[must_use]
pub fn ln_f32(x: f32x16) -> f32x16 {
    // x = 2^e * m with m in [sqrt(1/2), sqrt(2)), then ln m by the series of atanh.
    let shifted: i32x16 = bytemuck::cast::<f32x16, i32x16>(x) - SQRT_HALF_BITS;
    let exponent = float(shifted >> 23);
    let mantissa: f32x16 = bytemuck::cast((shifted & MANTISSA_BITS) + SQRT_HALF_BITS);
    let f = mantissa - 1.0;
    let s = f / (f + 2.0);
    let t = s * s;
    let series =
        s * (t * (t * (t * (t * 0.242_790_8 + 0.284_987_9) + 0.400_009_7) + 0.666_666_6) + 2.0);
    exponent * 0.693_145_75 + (series + exponent * 1.428_606_8e-6)
}

const SQRT_HALF_BITS: i32 = 0x3f35_04f3;
const MANTISSA_BITS: i32x16 = i32x16::new([0x007f_ffff; 16]);

/// e^x for x in -87 ..= 88, clamped outside; relative error below 3e-7.
#[inline(always)]
#[must_use]
pub fn exp_f32(x: f32x16) -> f32x16 {
    const ROUND: f32 = 12_582_912.0; // 1.5 * 2^23: adding it leaves the nearest integer in the low bits
    let x = x
        .fast_max(f32x16::splat(-87.0))
        .fast_min(f32x16::splat(88.0));
    let shifted = x * std::f32::consts::LOG2_E + ROUND;
    let n = shifted - ROUND;
    let r = (x - n * 0.693_359_4) + n * 2.121_944_4e-4;
    let p = r
        * (r * (r * (r * (r * (r * 0.001_381_9 + 0.008_369_0) + 0.041_665_8) + 0.166_666_5) + 0.5)
            + 1.0)
        + 1.0;
    let power: i32x16 = (bytemuck::cast::<f32x16, i32x16>(shifted) << 23) + 0x3f80_0000;
    p * bytemuck::cast::<i32x16, f32x16>(power)
}

/// Standard normal quantiles of [`uniform`] of the words, increasing in the word; absolute error below 3e-6 up to |z| = 5, which one
/// account in 1.7 million exceeds, and below 3e-3 beyond.
///
/// The approximation of the inverse error function is Giles (2010), "Approximating the erfinv function", single precision.
#[inline(always)]
#[must_use]
pub fn normal_f32(words: u32x16) -> f32x16 {
    let words: i32x16 = bytemuck::cast(words);
    let upper = words >> 31; // all ones in the upper half
    let folded = words ^ upper;
    // Twice the probability of the nearer tail, in (0, 1).
    let tail = (float(folded) + 0.5) * (1.0 / 2_147_483_648.0);
    let x = f32x16::splat(1.0) - tail;
    let w = -ln_f32(tail * (f32x16::splat(2.0) - tail));
    let a = w - 2.5;
    let mut shape = a * 2.810_226_4e-8 + 3.432_739_4e-7;
    for coefficient in [
        -3.523_387_7e-6,
        -4.391_506_5e-6,
        2.185_808_7e-4,
        -0.001_253_725,
        -0.004_177_681_6,
        0.246_640_73,
        1.501_409_4,
    ] {
        shape = a * shape + coefficient;
    }
    let far = w.simd_ge(f32x16::splat(5.0));
    if far.any() {
        let b = w.sqrt() - 3.0;
        let mut far_shape = b * -2.002_142_6e-4 + 1.009_505_6e-4;
        for coefficient in [
            0.001_349_343_2,
            -0.003_673_428_4,
            0.005_739_507_7,
            -0.007_622_461_3,
            0.009_438_87,
            1.001_674,
            2.832_976_8,
        ] {
            far_shape = b * far_shape + coefficient;
        }
        shape = far.bitselect(far_shape, shape);
    }
    let magnitude = x * shape * std::f32::consts::SQRT_2;
    // The lower half is negative: set the sign bit where the word's top bit is clear.
    let sign = (words & SIGN_BIT) ^ SIGN_BIT;
    bytemuck::cast(bytemuck::cast::<f32x16, i32x16>(magnitude) ^ sign)
}

const SIGN_BIT: i32x16 = i32x16::new([i32::MIN; 16]);

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
            let error = (f64::from(ln_f32(f32x16::splat(x)).to_array()[3]) - exact).abs();
            assert!(error < 1e-7 + 2e-7 * exact.abs(), "ln {x}: {error}");
            x *= 1.0137;
        }
        let mut x = -86.9_f32;
        while x < 87.9 {
            let exact = libm::exp(f64::from(x));
            let error = (f64::from(exp_f32(f32x16::splat(x)).to_array()[5]) / exact - 1.0).abs();
            assert!(error < 3e-7, "exp {x}: {error}");
            x += 0.0173;
        }
        let mut word = 0_u32;
        let mut last = f32::NEG_INFINITY;
        loop {
            let z = normal_f32(u32x16::splat(word)).to_array()[0];
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
