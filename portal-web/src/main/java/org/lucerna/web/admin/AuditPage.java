package org.lucerna.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.audit.AuditLine;
import org.lucerna.foundation.audit.AuditTrail;
import org.lucerna.foundation.audit.Whence;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.page.Words;

/** The audit log: who did what to which item, when, and from where in coarse form. */
@Named("audit")
@RequestScoped
public class AuditPage {

    private static final int LINES = 50;
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,9}");

    /** One line, in the reader's words. {@code address} leads to the item, or is null. */
    public record Row(
            String when,
            String moment,
            String who,
            String what,
            @Nullable String address,
            String where) {}

    /** One value of a choice. */
    public record Choice(String value, String label) {}

    @Inject
    private AuditTrail trail;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private @Nullable AuditParameters asked;
    private @Nullable Page<AuditLine> lines;

    @PostConstruct
    void load() {
        asked = AuditParameters.of(request::getParameter);
        String number = request.getParameter("page");
        int slice = number != null && PAGE.matcher(number).matches() ? Integer.parseInt(number) : 1;
        lines = trail.search(asked.query(), new PageRequest(slice, LINES));
    }

    private AuditParameters asked() {
        return Objects.requireNonNull(asked, "read when the bean is made");
    }

    private Page<AuditLine> lines() {
        return Objects.requireNonNull(lines, "read when the bean is made");
    }

    public List<Row> getRows() {
        return lines().items().stream().map(this::row).toList();
    }

    public String getCount() {
        return words().text("audit.count", lines().total());
    }

    public List<Choice> getActs() {
        return trail.listActs().stream()
                .map(act -> new Choice(act, label("audit.act.", act)))
                .toList();
    }

    public List<Choice> getKinds() {
        return trail.listKinds().stream()
                .map(kind -> new Choice(kind, label("audit.kind.", kind)))
                .toList();
    }

    public String getPerson() {
        return asked().person();
    }

    public String getAct() {
        return asked().act();
    }

    public String getKind() {
        return asked().kind();
    }

    public String getFrom() {
        return Objects.toString(asked().from(), "");
    }

    public String getUntil() {
        return Objects.toString(asked().until(), "");
    }

    /** What narrows the list, for the exports' addresses. */
    public String getFilter() {
        return asked().address(1);
    }

    public @Nullable String getNewerAddress() {
        int number = lines().request().number();
        return number > 1 ? here(number - 1) : null;
    }

    public @Nullable String getOlderAddress() {
        return lines().hasNext() ? here(lines().request().number() + 1) : null;
    }

    private String here(int number) {
        return "/" + page.getLanguage() + "/admin/audit" + asked().address(number);
    }

    private Row row(AuditLine line) {
        DateTimeFormatter written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(page.getLocale())
                .withZone(ZoneOffset.UTC);
        return new Row(
                written.format(line.at()),
                line.at().toString(),
                who(line),
                what(line),
                line.kind().equals("resource") && line.itemId() != null
                        ? "/" + page.getLanguage() + "/library/" + line.itemId()
                        : null,
                where(line));
    }

    private String who(AuditLine line) {
        Long account = line.accountId();
        return account != null
                ? words().text("audit.who.account", line.name(), account)
                : words().text("audit.who." + line.who().code());
    }

    private String what(AuditLine line) {
        String act = label("audit.act.", line.act());
        String kind = label("audit.kind.", line.kind());
        Long item = line.itemId();
        return item == null ? words().text("audit.what", act, kind) : words().text("audit.whatItem", act, kind, item);
    }

    private String where(AuditLine line) {
        return switch (line.place()) {
            case Whence.PORTAL -> words().text("audit.place.portal");
            case Whence.THIS_MACHINE -> words().text("audit.place.machine");
            case "unknown" -> words().text("audit.place.unknown");
            default -> line.place();
        };
    }

    /** A word that an older version wrote may have no sentence any more: then it stands for itself. */
    private String label(String prefix, String code) {
        return words().has(prefix + code) ? words().text(prefix + code) : code;
    }

    private Words words() {
        return page.getWords();
    }
}
