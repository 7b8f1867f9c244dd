import ReactMarkdown from 'react-markdown';

/**
 * Text that somebody wrote with Markdown. HTML in it is left out, addresses are only those a link
 * may have, and pictures are not fetched: they would tell their server who reads.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      <ReactMarkdown
        skipHtml
        disallowedElements={['img']}
        components={{
          // The page has its own first and second headings.
          h1: 'h3',
          h2: 'h3',
          h3: 'h4',
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
