package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucerna.foundation.text.Language;

class PageAddressTest {

    @Test
    void anAddressNamesItsPageAndItem() {
        assertThat(PageAddress.find("/library/12/edit"))
                .contains(new PageAddress("/WEB-INF/pages/library/edit.xhtml", "edit", 12));
        assertThat(PageAddress.find("/")).contains(new PageAddress("/WEB-INF/pages/home/home.xhtml", "", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/0",
                "/library/-1",
                "/library/12/",
                "/library/99999999999999999999",
                "/WEB-INF/web.xml",
                "/search/../state",
                "//elsewhere.example",
                ""
            })
    void whatIsNoPageIsNotFound(String path) {
        assertThat(PageAddress.find(path)).isEmpty();
    }

    @Test
    void theReadersFirstWishThatThePortalSpeaksIsTaken() {
        assertThat(preferred(Locale.forLanguageTag("sq"), Locale.forLanguageTag("de-AT"), Locale.ENGLISH))
                .isEqualTo(Language.GERMAN);
        assertThat(preferred(Locale.forLanguageTag("tr"))).isEqualTo(Language.ENGLISH);
    }

    private static Language preferred(Locale... wishes) {
        return InterfaceLanguages.preferred(Collections.enumeration(List.of(wishes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/library/1/../..//evil.example",
                "/library/1\r\nX-Evil: yes",
                "/search?next=//evil.example",
                "javascript:alert(1)",
                "/library/1;x=y",
                "/library/0",
                "/library/99999999999999999999",
                " /about",
                "/about/"
            })
    void noAddressOfAnotherSiteIsAPage(String hostile) {
        assertThat(PageAddress.find(hostile)).isEmpty();
    }
}
