/** Only web addresses become links: an address typed by somebody else could carry a script. */
export function EvidenceLink({ title, url }: { title: string; url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span>{title}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
