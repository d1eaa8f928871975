package org.lucerna.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.lucerna.foundation.picture.Logo;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.security.SecurityHeaders;

/** Logos on their way: out of a form's field {@code logo}, and to whoever asks for one. */
public final class SentLogo {

    private SentLogo() {}

    /** @throws Invalid when there is no file in the form */
    public static byte[] in(HttpServletRequest request) {
        try {
            Part part = request.getPart("logo");
            if (part == null || part.getSize() == 0) {
                throw new Invalid("logo", "logo.notAPicture");
            }
            try (InputStream in = part.getInputStream()) {
                // One byte more than what is taken: enough to see that it is too much.
                return in.readNBytes(Logo.LARGEST + 1);
            }
        } catch (IOException | ServletException e) {
            throw new Invalid("logo", "logo.notAPicture");
        }
    }

    /** As a picture and nothing else, in which nothing runs. @param forAll whether any cache may keep it for a day */
    public static void to(HttpServletResponse response, Logo logo, boolean forAll) throws IOException {
        response.setContentType(logo.type());
        response.setHeader("Content-Security-Policy", SecurityHeaders.FILE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (forAll) {
            response.setHeader("Cache-Control", "public, max-age=86400");
        }
        response.setContentLength(logo.bytes().length);
        response.getOutputStream().write(logo.bytes());
    }
}
