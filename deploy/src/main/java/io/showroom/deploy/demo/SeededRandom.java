package io.showroom.deploy.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Pseudo-random numbers that are the same for the same seed and name. */
final class SeededRandom {

    private final Random random;

    SeededRandom(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = (mixed ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        this.random = new Random(mixed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a whole number, both bounds included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double spread(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Returns a number from a log-normal distribution: mostly near the median, sometimes far above it. */
    double around(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** Returns a number from a Poisson distribution. */
    int poisson(double expected) {
        double limit = Math.exp(-expected);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T weighted(List<T> choices, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    /** Returns a random index, weighted. */
    int among(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
