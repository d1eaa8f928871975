package org.lucerna.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private final Map<String, String> set = new TreeMap<>(shipped());

    private Settings read() {
        return Settings.read(new SettingValues(new MapConfig(set)));
    }

    @Test
    void theShippedFileIsASoundConfigurationAndNamesEveryKey() {
        SettingValues values = new SettingValues(new MapConfig(set));
        Settings settings = Settings.read(values);

        assertThat(settings.maxFileBytes()).isEqualTo(200L << 20);
        assertThat(settings.database().isPostgres()).isFalse();
        assertThat(values.unknown()).as("keys in the file that nothing reads").isEmpty();
        assertThat(values.known())
                .as("keys that are read and stand in the file")
                .isSubsetOf(set.keySet());
    }

    @Test
    void withoutADatabaseTheRecordsLieInTheDataDirectory() {
        set.put("lucerna.data", "/srv/lucerna");

        assertThat(read().database().url()).startsWith("jdbc:h2:file:" + Path.of("/srv/lucerna/db/lucerna"));
    }

    @Test
    void aMisspeltKeyIsNoticed() {
        set.put("lucerna.import.max-file-sizes", "5MB");
        SettingValues values = new SettingValues(new MapConfig(set));
        Settings.read(values);

        assertThat(values.unknown()).containsExactly("lucerna.import.max-file-sizes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lucerna.import.max-file-size | lots       | a size such as 200MB
                    lucerna.import.max-file-size | 0MB        | a size such as 200MB
                    lucerna.import.max-time      | 1 fortnight | a duration such as 30s
                    lucerna.extractor.workers    | 0          | a whole number from 1 to 64
                    lucerna.extractor.memory     | 1MB        | a size from 64MB to 65536MB
                    lucerna.proxy.trusted        | perhaps    | true or false
                    lucerna.url                  | ftp://x    | a web address
                    lucerna.db.url               | jdbc:oracle:thin | jdbc:postgresql:
                    lucerna.oidc.issuer          | http://id.example.org | an address such as https://
                    lucerna.oidc.issuer          | https://id.example.org?x | an address such as https://
                    lucerna.oidc.issuer          | id.example.org | an address such as https://
                    """)
    void aBadValueIsNamedInOneSentenceWithItsKey(String key, String value, String expected) {
        set.put("lucerna.oidc.client-id", "portal");
        set.put(key, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(key)
                .hasMessageContaining(value)
                .hasMessageContaining(expected)
                .hasMessageEndingWith(".");
    }

    @Test
    void anIdentityProviderIsTakenAsItIsWritten() {
        assertThat(read().provider().isOn()).isFalse();
        set.put("lucerna.oidc.issuer", "https://id.example.org/realms/network/");
        assertThatThrownBy(this::read).hasMessageContaining("lucerna.oidc.client-id");
        set.put("lucerna.oidc.client-id", "portal");
        set.put("lucerna.oidc.client-secret", "do not tell");

        assertThat(read().provider().issuer()).isEqualTo("https://id.example.org/realms/network/");
        assertThat(read().provider().name()).isEqualTo("id.example.org");
        assertThat(read().toString()).doesNotContain("do not tell");
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefusedWithoutBeingShown() {
        set.put("lucerna.token", "secret");

        assertThatThrownBy(this::read).hasMessageContaining("lucerna.token").hasMessageNotContaining("secret");
    }

    private static Map<String, String> shipped() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                SettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> shipped = new TreeMap<>();
        properties.forEach((key, value) -> shipped.put(key.toString(), value.toString()));
        return shipped;
    }

    /** MicroProfile Config over a map, as far as settings use it. */
    private record MapConfig(Map<String, String> values) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name))
                    .filter(text -> !text.isEmpty())
                    .map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
