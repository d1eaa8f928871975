package org.lucerna.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Made-up words whose frequencies follow Zipf's law, as those of real texts do (G. K. Zipf, 1949), so that queries meet
 * frequent, middling and rare words. The same seed gives the same words.
 */
final class Words {

    private static final String[] ONSETS = {
        "b", "br", "c", "d", "f", "g", "gr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "z", "sch"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ei", "au"};
    private static final String[] CODAS = {"", "", "", "n", "r", "l", "s", "t", "nd"};

    private final List<String> words;
    private final double[] cumulative;

    Words(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> unique = new HashSet<>();
        words = new ArrayList<>(count);
        while (words.size() < count) {
            String word = make(random, 1 + random.nextInt(4));
            if (word.length() > 1 && unique.add(word)) {
                words.add(word);
            }
        }
        cumulative = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / (rank + 2.7);
            cumulative[rank] = sum;
        }
    }

    private static String make(SplittableRandom random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)])
                    .append(VOWELS[random.nextInt(VOWELS.length)])
                    .append(CODAS[random.nextInt(CODAS.length)]);
        }
        return word.toString();
    }

    /** A word, drawn by its frequency. */
    String draw(SplittableRandom random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = java.util.Arrays.binarySearch(cumulative, point);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
    }

    /** The word of this rank; 0 is the most frequent. */
    String ofRank(int rank) {
        return words.get(rank);
    }

    /** Running text of so many words, in sentences and paragraphs. */
    String text(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder(count * 7);
        int sentence = 0;
        for (int i = 0; i < count; i++) {
            String word = draw(random);
            if (sentence == 0) {
                word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
            text.append(word);
            if (++sentence > 8 && random.nextInt(6) == 0) {
                text.append(random.nextInt(5) == 0 ? ".\n\n" : ". ");
                sentence = 0;
            } else {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }
}
