package org.lucerna.foundation.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.paging.Page;
import org.lucerna.foundation.paging.PageRequest;

/** Reading the audit log, and forgetting what has been kept long enough. */
@UseCases
public class AuditTrail {

    /** An export longer than this is cut: whoever needs more asks for a period. */
    public static final int LONGEST_EXPORT = 50_000;

    private static final String COLUMNS =
            "select id, happened_at, actor, account_id, actor_name, act, kind, item_id, place from audit_log";

    @PersistenceContext
    private EntityManager em;

    /** One slice, the newest line first. */
    @Requires(Permission.READ_AUDIT_LOG)
    public Page<AuditLine> search(AuditQuery query, PageRequest page) {
        Conditions conditions = new Conditions(query);
        long total = ((Number)
                        conditions.of(em, "select count(*) from audit_log", "").getSingleResult())
                .longValue();
        return new Page<>(lines(conditions, page.offset(), page.size()), total, page);
    }

    /** The newest lines, at most {@value #LONGEST_EXPORT}. */
    @Requires(Permission.READ_AUDIT_LOG)
    public List<AuditLine> export(AuditQuery query) {
        return lines(new Conditions(query), 0, LONGEST_EXPORT);
    }

    /** The acts that the log knows, for a choice. */
    @Requires(Permission.READ_AUDIT_LOG)
    public List<String> listActs() {
        return words("select distinct act from audit_log order by act");
    }

    /** The kinds of items that the log knows, for a choice. */
    @Requires(Permission.READ_AUDIT_LOG)
    public List<String> listKinds() {
        return words("select distinct kind from audit_log order by kind");
    }

    /** Drops what is older, and tells how many lines that were. */
    @Requires(Permission.OPERATE)
    @Unaudited("A line about forgetting would begin the next thing to forget.")
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery("delete from audit_log where happened_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private List<String> words(String sql) {
        List<?> found = em.createNativeQuery(sql).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private List<AuditLine> lines(Conditions conditions, int first, int limit) {
        List<?> rows = conditions
                .of(em, COLUMNS, " order by happened_at desc, id desc")
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(AuditTrail::line).toList();
    }

    private static AuditLine line(Object[] row) {
        return new AuditLine(
                ((Number) row[0]).longValue(),
                moment(row[1]),
                AuditLine.Who.find((String) row[2]).orElse(AuditLine.Who.FORMER),
                number(row[3]),
                row[4] == null ? "" : (String) row[4],
                (String) row[5],
                (String) row[6],
                number(row[7]),
                (String) row[8]);
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    /** Each driver has its own idea of what a moment is. */
    static Instant moment(Object value) {
        return switch (value) {
            case OffsetDateTime withOffset -> withOffset.toInstant();
            case Timestamp sql -> sql.toInstant();
            default -> throw new IllegalStateException("Not a moment: " + value.getClass());
        };
    }

    /** The where clause of a query, and what fills its places. Nothing that was typed ever stands in the text. */
    private static final class Conditions {

        private final StringBuilder where = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Conditions(AuditQuery query) {
            if (!query.person().isBlank()) {
                person(query.person().strip());
            }
            if (!query.act().isBlank()) {
                add("act = ?", query.act());
            }
            if (!query.kind().isBlank()) {
                add("kind = ?", query.kind());
            }
            if (query.from() != null) {
                add("happened_at >= ?", query.from().atOffset(ZoneOffset.UTC));
            }
            if (query.until() != null) {
                add("happened_at < ?", query.until().atOffset(ZoneOffset.UTC));
            }
        }

        private void person(String person) {
            if (person.matches("[1-9][0-9]{0,17}")) {
                add("account_id = ?", Long.parseLong(person));
            } else {
                add("lower(actor_name) like ? escape '!'", "%" + literally(person.toLowerCase(Locale.ROOT)) + "%");
            }
        }

        /** Percent and underscore mean themselves. */
        private static String literally(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }

        private void add(String condition, Object value) {
            values.add(value);
            where.append(where.isEmpty() ? " where " : " and ").append(condition.replace("?", "?" + values.size()));
        }

        Query of(EntityManager em, String select, String order) {
            Query query = em.createNativeQuery(select + where + order);
            for (int place = 0; place < values.size(); place++) {
                query.setParameter(place + 1, values.get(place));
            }
            return query;
        }
    }
}
