package org.lucerna.web.library;

import java.util.ArrayList;
import java.util.List;
import org.lucerna.library.resource.ResourceView;

/** A reference to a record as one writes it at the foot of a page: who, when, what, by whom published, where. */
final class WrittenCitation {

    private WrittenCitation() {}

    static String of(ResourceView view, String address) {
        String year = view.year() == null ? "" : " (" + view.year() + ")";
        String organisation = view.organisation() == null ? "" : view.organisation();
        boolean anonymous = view.authors().isEmpty();
        String who = anonymous ? organisation : String.join("; ", view.authors());
        List<String> parts = new ArrayList<>();
        if (!who.isEmpty()) {
            parts.add(ended(who + year));
            parts.add(ended(view.title()));
        } else {
            parts.add(ended(view.title() + year));
        }
        if (!anonymous && !organisation.isEmpty()) {
            parts.add(ended(organisation));
        }
        parts.add(address);
        return String.join(" ", parts);
    }

    /** With a full stop, unless it ends a sentence already. */
    private static String ended(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
