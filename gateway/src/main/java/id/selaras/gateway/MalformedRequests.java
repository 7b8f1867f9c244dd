package id.selaras.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * A request that cannot be read at all, such as one with a bad escape in its address or with
 * headers without end, never reaches the handlers: the server refuses it without a word. Here it
 * gets the words.
 */
@Component
class MalformedRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(MalformedRequests.class);
  private static final Set<Integer> UNREAD = Set.of(400, 413, 414, 431);

  private final Problems problems;

  MalformedRequests(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(
        server ->
            server.doOnChannelInit(
                (observer, channel, address) ->
                    channel
                        .pipeline()
                        .addAfter(NettyPipeline.HttpCodec, "selaras.malformed", new Words())));
  }

  private final class Words extends ChannelDuplexHandler {

    private List<String> wanted = List.of();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        wanted = request.headers().getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
      }
      context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      if (message instanceof FullHttpResponse response && isMute(response)) {
        context.write(worded(response), promise);
        response.release();
      } else {
        context.write(message, promise);
      }
    }

    private static boolean isMute(FullHttpResponse response) {
      return UNREAD.contains(response.status().code())
          && !response.content().isReadable()
          && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse worded(FullHttpResponse response) {
      int status = response.status().code();
      Locale language = Problems.language(wanted);
      // No trace has begun; this one leads to the line below.
      String traceId = UUID.randomUUID().toString().replace("-", "");
      LOG.info("{}: a request that cannot be read, trace {}", status, traceId);
      byte[] body = problems.document(status, language, traceId);
      HttpHeaders headers =
          response
              .headers()
              .copy()
              .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
              .set(HttpHeaderNames.CONTENT_LANGUAGE, language.toLanguageTag())
              .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
              .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
              .set("X-Content-Type-Options", "nosniff");
      return new DefaultFullHttpResponse(
          response.protocolVersion(),
          response.status(),
          Unpooled.wrappedBuffer(body),
          headers,
          response.trailingHeaders());
    }
  }
}
