package org.lucerna.web.members;

import org.lucerna.members.session.SessionView;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Words;

/** A session as its line on the page. @param here whether it is this browser's own */
public record ShownSession(long id, String browser, String where, String seen, boolean here) {

    static ShownSession of(SessionView session, boolean here, ShownPage page) {
        Words words = page.getWords();
        String browser = session.browser().isEmpty() ? words.text("sessions.unknownBrowser") : session.browser();
        String place = switch (session.place()) {
            case "this machine" -> words.text("sessions.thisMachine");
            case "unknown" -> words.text("sessions.unknownPlace");
            default -> words.text("sessions.network", session.place());
        };
        return new ShownSession(
                session.id(),
                browser,
                place,
                words.text(
                        "sessions.seen",
                        Moments.minute(session.lastSeenAt(), page.getLanguage()),
                        Moments.day(session.startedAt(), page.getLanguage())),
                here);
    }
}
