package org.lucerna.web.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.mail.QueuedLetter;

/** Hands letters to a mail server, many over one connection. Every wait has an end. */
final class SmtpCarrier implements Carrier {

    private final MailSettings.Smtp smtp;
    private final String from;
    private final Session session;

    SmtpCarrier(MailSettings.Smtp smtp, String from) {
        this.smtp = smtp;
        this.from = from;
        this.session = Session.getInstance(properties(smtp));
    }

    private static Properties properties(MailSettings.Smtp smtp) {
        String millis = String.valueOf(smtp.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", smtp.host());
        properties.put("mail.smtp.port", String.valueOf(smtp.port()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", String.valueOf(smtp.user().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(smtp.protection() == MailSettings.Protection.TLS));
        boolean startTls = smtp.protection() == MailSettings.Protection.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        // Required: without it, somebody on the way could take the offer of TLS out and read along.
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        return properties;
    }

    @Override
    public Round begin() throws CarrierAway {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(smtp.user().orElse(null), smtp.password().orElse(null));
            return new Open(transport);
        } catch (AuthenticationFailedException e) {
            throw new CarrierAway("the mail server " + smtp + " does not accept our user and password");
        } catch (MessagingException e) {
            throw new CarrierAway("the mail server " + smtp + " cannot be reached: " + firstLine(e.getMessage()));
        }
    }

    private final class Open implements Round {

        private final Transport transport;

        Open(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void carry(QueuedLetter letter, LetterText text) throws LetterRefused, CarrierAway {
            MimeMessage message = Envelope.seal(letter, text, from, session(letter));
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                throw reason(e);
            }
        }

        /** A name in another script before the @ is said as it is (RFC 6531), if the server can hear it. */
        private Session session(QueuedLetter letter) {
            String name = letter.letter().to().substring(0, letter.letter().to().lastIndexOf('@'));
            if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
                return session;
            }
            Properties international = properties(smtp);
            international.put("mail.mime.allowutf8", "true");
            return Session.getInstance(international);
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // The letters are carried; a farewell that fails changes nothing.
            }
        }
    }

    /** Whose fault it is: the letter's, and then other letters can still go, or the way's. */
    private CarrierAway reason(MessagingException thrown) throws LetterRefused {
        for (@Nullable Exception e = thrown;
                e != null;
                e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPSenderFailedException sender) {
                return new CarrierAway(
                        "the mail server " + smtp + " does not accept our sender: " + firstLine(sender.getMessage()));
            }
            if (e instanceof SMTPAddressFailedException address) {
                throw refused(address.getReturnCode());
            }
            if (e instanceof SMTPSendFailedException send
                    && send.getReturnCode() >= 400
                    && send.getNextException() == null) {
                throw refused(send.getReturnCode());
            }
        }
        return new CarrierAway("the mail server " + smtp + " broke off: " + firstLine(thrown.getMessage()));
    }

    /** What servers say beside the number often names the receiver: the number is enough. */
    private static LetterRefused refused(int code) {
        return new LetterRefused("the mail server answered " + code, code >= 500);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }
}
