package org.lucerna.vocabulary.skos;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.lucerna.vocabulary.skos.SkosFile.Unreadable;

/** A file's statements by their subjects, within the limits. Statements about nameless nodes are left out. */
final class Statements {

    private static final int LONGEST_REASON = 200;

    private final Map<IRI, Map<IRI, List<Value>>> bySubject = new LinkedHashMap<>();
    private int count;

    private Statements() {}

    static Statements parse(InputStream in, SkosFormat format, String base, SkosLimits limits) throws Unreadable {
        Statements statements = new Statements();
        RDFParser parser = format.newParser();
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                statements.add(statement, limits.statements());
            }
        });
        try {
            parser.parse(new Limited(in, limits.bytes()), base);
        } catch (TooMuch e) {
            throw new Unreadable("skos.tooLarge", limits.bytes() >> 20, limits.statements());
        } catch (RDFParseException | IOException e) {
            if (e.getCause() instanceof TooMuch) {
                throw new Unreadable("skos.tooLarge", limits.bytes() >> 20, limits.statements());
            }
            throw new Unreadable("skos.unreadable", reason(e));
        } catch (StackOverflowError e) {
            // The parser descends into nested nodes by calling itself; nothing else has been touched.
            throw new Unreadable("skos.tooDeep");
        }
        return statements;
    }

    private static String reason(Exception e) {
        String reason = String.valueOf(e.getMessage());
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private void add(Statement statement, int most) {
        if (++count > most) {
            throw new TooMuch();
        }
        if (statement.getSubject() instanceof IRI subject) {
            bySubject
                    .computeIfAbsent(subject, unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(statement.getPredicate(), unseen -> new ArrayList<>())
                    .add(statement.getObject());
        }
    }

    /** The subjects of this type, in the order of the file. */
    List<IRI> ofType(IRI type) {
        return bySubject.entrySet().stream()
                .filter(entry ->
                        entry.getValue().getOrDefault(Skos.TYPE, List.of()).contains(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<IRI, List<Value>> about(IRI subject) {
        return bySubject.getOrDefault(subject, Map.of());
    }

    List<IRI> addresses(IRI subject, IRI predicate) {
        return about(subject).getOrDefault(predicate, List.of()).stream()
                .filter(IRI.class::isInstance)
                .map(IRI.class::cast)
                .toList();
    }

    private static final class TooMuch extends RuntimeException {}

    /** Ends with {@link TooMuch} where a file goes on beyond its limit. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}
