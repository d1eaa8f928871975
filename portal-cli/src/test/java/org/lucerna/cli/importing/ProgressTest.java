package org.lucerna.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({"0,0 s", "59,59 s", "60,1 min", "3540,59 min", "3600,1 h 0 min", "9000,2 h 30 min"})
    void theTimeThatIsLeftIsToldAsPeopleTellIt(long seconds, String words) {
        assertThat(Progress.inWords(seconds)).isEqualTo(words);
    }
}
