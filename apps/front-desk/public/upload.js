// Shows how far an upload is. Without this script the form is posted as any other.
for (const form of document.querySelectorAll('form[data-upload]')) {
  const problem = form.querySelector('[data-upload-problem]');
  const shown = form.querySelector('[data-upload-progress]');
  const bar = shown.querySelector('progress');
  const text = shown.querySelector('small');

  const say = (sentence) => {
    problem.textContent = sentence;
    problem.hidden = sentence === '';
    shown.hidden = sentence !== '';
    form.querySelector('[type=submit]').disabled = sentence === '';
  };

  const findProblem = (files) => {
    const large = files.find(({ size }) => size > Number(form.dataset.maxBytes));
    if (large)
      return `${large.name} is too large: a file may have ${form.dataset.maxBytes / 1024 / 1024} MB at most.`;
    return files.length > Number(form.dataset.maxFiles)
      ? `Choose ${form.dataset.maxFiles} files at most.`
      : '';
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sentence = findProblem([...form.querySelector('[type=file]').files]);
    say(sentence);
    if (sentence === '') send();
  });

  const send = () => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (100 * loaded) / total;
      const percent = Math.floor(bar.value);
      text.textContent = percent < 100 ? `${percent} %` : 'Voisnap takes the document.';
    };
    request.onload = () => {
      history.replaceState(null, '', request.responseURL);
      document.open();
      document.write(request.responseText);
      document.close();
    };
    request.onerror = () =>
      say('The upload broke off. Look at the list of documents before you try again.');
    request.open('POST', form.action);
    request.send(new FormData(form));
  };
}
