package org.lucerna.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lucerna.acceptance.portal.OnTheSharedPortal;

/** Pages that load on a bad connection: what goes over the wire, as it is packed. */
@OnTheSharedPortal
@ExtendWith(Chromium.class)
class WeightIT {

    private static final long FIRST_PAGE_BYTES = 150_000;
    private static final long HELP_BYTES = 60_000;
    private static final long NEXT_PAGE_BYTES = 30_000;

    @Test
    void theFirstPageIsLightAndTheNextOnesAreLighter(Reader reader) {
        AtomicLong bytes = counted(reader);

        assertThat(weight(reader, bytes, "/en/")).isBetween(1_000L, FIRST_PAGE_BYTES);
        assertThat(weight(reader, bytes, "/en/search?q=trafficking")).isBetween(1_000L, NEXT_PAGE_BYTES);
        assertThat(weight(reader, bytes, "/en/help/search")).isBetween(1_000L, NEXT_PAGE_BYTES);
    }

    /** Whoever needs it may be on the worst connection of all, and comes there first: nothing is in the browser yet. */
    @Test
    void helpComesFirstAndLight(Reader reader) {
        AtomicLong bytes = counted(reader);

        assertThat(weight(reader, bytes, "/en/help-now")).isBetween(1_000L, HELP_BYTES);
    }

    private static AtomicLong counted(Reader reader) {
        AtomicLong bytes = new AtomicLong();
        CDPSession network = reader.page().context().newCDPSession(reader.page());
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    private static long weight(Reader reader, AtomicLong bytes, String path) {
        bytes.set(0);
        reader.open(path);
        reader.page().waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
    }
}
