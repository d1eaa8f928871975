package org.lucerna.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No JSON that the API takes is long. Whoever sends more is told so, before it fills the memory. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    static final int LONGEST_BYTES = 1024 * 1024;

    /** A table of organisations, which goes to disk as it comes, counted there. */
    private static final String TABLES = "v1/organisations/imports";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(TABLES)) {
            return;
        }
        if (request.getLength() > LONGEST_BYTES) {
            throw tooLong();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static ProblemException tooLong() {
        return new ProblemException(413, "problem.bodyTooLong");
    }

    /** For a body that does not say how long it is. */
    private static final class Limited extends FilterInputStream {
        private long left = LONGEST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return counted(super.read(bytes, offset, length));
        }

        private int counted(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLong();
            }
            return read;
        }
    }
}
